package io.chalice.deployer.aws;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.List;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;

import io.chalice.deployer.cloud.AccessDeniedException;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.CredentialsException;
import io.chalice.deployer.cloud.InterruptedDeployException;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.StaleException;
import io.chalice.deployer.cloud.TransientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CallErrorsTests {

	@Test
	void namesTheMissingPermissionAndTheStatementToAdd() {
		CloudException error = answer("iam:CreateRole", 403, "AccessDenied",
				"User: arn:aws:iam::123456789012:user/ann is not authorized to perform: iam:CreateRole on resource: "
						+ "arn:aws:iam::123456789012:role/app-dev because no identity-based policy allows the "
						+ "iam:CreateRole action");
		assertThat(error).isInstanceOf(AccessDeniedException.class)
			.hasMessage("arn:aws:iam::123456789012:user/ann may not call iam:CreateRole on "
					+ "arn:aws:iam::123456789012:role/app-dev. "
					+ "Add to its policy: {\"Effect\":\"Allow\",\"Action\":\"iam:CreateRole\",\"Resource\":"
					+ "\"arn:aws:iam::123456789012:role/app-dev\"}");
	}

	@Test
	void fallsBackToTheOperationWhenAwsDoesNotSayWhatIsMissing() {
		assertThat(answer("s3:PutObject", 403, "AccessDenied", "Access Denied"))
			.isInstanceOfSatisfying(AccessDeniedException.class, (error) -> {
				assertThat(error.action()).isEqualTo("s3:PutObject");
				assertThat(error.resource()).isEqualTo("*");
			});
	}

	@Test
	void knowsWhatMaySucceedLater() {
		assertThat(reason(answer("lambda:CreateFunction", 400, "InvalidParameterValueException",
				"The role defined for the function cannot be assumed by Lambda.")))
			.isEqualTo(TransientException.Cause.NOT_READY);
		assertThat(reason(answer("apigateway:CreateRestApi", 429, "TooManyRequestsException", "Too Many Requests")))
			.isEqualTo(TransientException.Cause.THROTTLED);
		assertThat(reason(answer("lambda:UpdateFunctionCode", 409, "ResourceConflictException",
				"The operation cannot be performed at this time. An update is in progress for resource: x")))
			.isEqualTo(TransientException.Cause.PREPARING);
		assertThat(reason(answer("lambda:GetFunction", 503, "ServiceException", "down")))
			.isEqualTo(TransientException.Cause.UNAVAILABLE);
		CloudException unanswered = CallErrors.translate("lambda:GetFunction", SdkClientException
			.create("Unable to execute HTTP request: Connection reset", new IOException("Connection reset")));
		assertThat(reason(unanswered)).isEqualTo(TransientException.Cause.UNAVAILABLE);
		assertThat(unanswered).hasMessage("lambda:GetFunction was not answered: Connection reset");
	}

	@Test
	void callThatWasInterruptedIsNotTriedAgain() {
		List.of(AbortedException.create("Thread was interrupted"),
				SdkClientException.create("Unable to execute HTTP request",
						new InterruptedIOException("The request was interrupted")))
			.forEach((failure) -> assertThatExceptionOfType(InterruptedDeployException.class)
				.isThrownBy(() -> CallErrors.translate("lambda:CreateFunction", failure)));
		assertThat(reason(CallErrors.translate("lambda:CreateFunction",
				SdkClientException.create("Unable to execute HTTP request", new SocketTimeoutException("slow")))))
			.isEqualTo(TransientException.Cause.UNAVAILABLE);
	}

	@Test
	void knowsWhatWillNotSucceed() {
		assertThat(answer("lambda:CreateFunction", 400, "InvalidParameterValueException", "Unsupported\nruntime"))
			.isExactlyInstanceOf(CloudException.class)
			.hasMessage("lambda:CreateFunction failed: Unsupported runtime");
		assertThat(answer("iam:GetRole", 404, "NoSuchEntity", "none")).isInstanceOf(NotFoundException.class);
		assertThat(answer("iam:CreateRole", 409, "EntityAlreadyExists", "exists"))
			.isInstanceOf(ConflictException.class);
		assertThat(answer("lambda:UpdateFunctionCode", 412, "PreconditionFailedException", "revision"))
			.isInstanceOf(StaleException.class);
	}

	@Test
	void onlyWhatIsThereAlreadyIsAConflictWithThePlan() {
		assertThat(answer("lambda:AddPermission", 409, "ResourceConflictException",
				"The statement id (x) provided already exists."))
			.isInstanceOf(ConflictException.class);
		assertThat(answer("apigateway:CreateStage", 409, "ConflictException", "Stage already exists"))
			.isInstanceOf(ConflictException.class);
		assertThat(answer("iam:DeleteRole", 409, "DeleteConflict",
				"Cannot delete entity, must detach all policies first."))
			.isExactlyInstanceOf(CloudException.class)
			.hasMessage("iam:DeleteRole failed: Cannot delete entity, must detach all policies first.");
		assertThat(answer("s3:CreateBucket", 409, "BucketAlreadyExists", "The requested bucket name is not available"))
			.isExactlyInstanceOf(CloudException.class);
		assertThat(answer("apigateway:DeleteUsagePlan", 409, "ConflictException", "Remove API stages first"))
			.isExactlyInstanceOf(CloudException.class);
	}

	@Test
	void quotasAreNamed() {
		assertThat(answer("iam:CreateRole", 409, "LimitExceeded", "Cannot exceed quota for RolesPerAccount: 1000"))
			.isExactlyInstanceOf(CloudException.class)
			.hasMessage("iam:CreateRole failed: Cannot exceed quota for RolesPerAccount: 1000. This is a quota: "
					+ "delete what is no longer needed, or request an increase (aws service-quotas)");
		assertThat(answer("lambda:CreateFunction", 400, "CodeStorageExceededException", "Code storage limit exceeded."))
			.hasMessageContaining("This is a quota");
		assertThat(answer("apigateway:CreateApiKey", 429, "LimitExceededException", "Maximum number of API keys"))
			.hasMessageContaining("This is a quota");
	}

	@Test
	void whatIsBusyIsTriedAgain() {
		assertThat(reason(answer("iam:DeleteRole", 409, "EntityTemporarilyUnmodifiable", "Wait")))
			.isEqualTo(TransientException.Cause.PREPARING);
		assertThat(reason(answer("s3:CreateBucket", 409, "OperationAborted", "A conflicting operation is in progress")))
			.isEqualTo(TransientException.Cause.PREPARING);
	}

	@Test
	void doesNotTryAgainWhatWasNeverSent() {
		assertThat(CallErrors.translate("lambda:GetFunction", SdkClientException.create("Unable to marshall request")))
			.isExactlyInstanceOf(CloudException.class)
			.hasMessage("lambda:GetFunction cannot be called: Unable to marshall request");
	}

	@Test
	void saysHowToSetCredentials() {
		assertThat(answer("sts:GetCallerIdentity", 403, "ExpiredToken", "The token is expired"))
			.isInstanceOf(CredentialsException.class)
			.hasMessage("AWS does not accept the credentials: The token is expired (ExpiredToken). To get new ones: "
					+ "aws sso login, or aws configure");
	}

	private static TransientException.Cause reason(CloudException error) {
		assertThat(error).isInstanceOf(TransientException.class);
		return ((TransientException) error).reason();
	}

	private static CloudException answer(String operation, int status, String code, String message) {
		return CallErrors.translate(operation,
				AwsServiceException.builder()
					.statusCode(status)
					.awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
					.build());
	}

}
