package io.chalice.deployer.aws;

import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;

import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.RoleService;
import io.chalice.deployer.cloud.UploadListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EnabledIf(value = "installed", disabledReason = "SKIPPED: moto_server is not on the PATH")
class SdkRolesIntegrationTests {

	private static final String TRUST = """
			{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
			"Principal": {"Service": "lambda.amazonaws.com"}}]}
			""";

	private static final String POLICY = """
			{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}
			""";

	static boolean installed() {
		return MotoServer.installed();
	}

	@Test
	void namesWhatKeepsARoleFromBeingDeleted() {
		Map<String, String> keys = Map.of("AWS_ACCESS_KEY_ID", "t", "AWS_SECRET_ACCESS_KEY", "t");
		try (MotoServer moto = MotoServer.start();
				IamClient iam = IamClient.builder()
					.region(Region.AWS_GLOBAL)
					.endpointOverride(moto.endpoint())
					.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("t", "t")))
					.httpClient(new JdkHttpClient(UploadListener.NONE, ""))
					.build();
				AwsCloud cloud = new AwsCloud(
						new AwsOptions(AwsLogin.of(keys, MfaCodes.NONE), null, "us-east-1", moto.endpoint()),
						new RetryBackoff(new Random(), RetryBackoff.Sleeper.ofThread()))) {
			RoleService roles = cloud.roles();
			roles.create("app-dev", TRUST, Map.of());
			String arn = iam.createPolicy((request) -> request.policyName("byhand").policyDocument(POLICY))
				.policy()
				.arn();
			iam.attachRolePolicy((request) -> request.roleName("app-dev").policyArn(arn));
			assertThatExceptionOfType(CloudException.class).isThrownBy(() -> roles.delete("app-dev"))
				.withMessageStartingWith("Role app-dev cannot be deleted: ")
				.withMessageEndingWith("Something else was added to it; to remove that: "
						+ "aws iam detach-role-policy --role-name app-dev --policy-arn " + arn);
			iam.detachRolePolicy((request) -> request.roleName("app-dev").policyArn(arn));
			roles.delete("app-dev");
			assertThat(roles.find("app-dev")).isEmpty();
		}
	}

}
