package io.chalice.deployer.upload;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.chalice.deployer.Samples;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.FunctionCode;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.packaging.Artifact;

import static org.assertj.core.api.Assertions.assertThat;

class CodeUploadTests {

	private static final Path ZIP = Path.of("app.zip");

	private static final long LIMIT = 50L * 1024 * 1024;

	private static final CallerIdentity CALLER = new CallerIdentity("123456789012", "arn:aws:iam::123456789012:user/x",
			"eu-west-1", "aws");

	@Test
	void sendsWhatLambdaTakesDirectly() {
		assertThat(code(LIMIT, null)).isEqualTo(new FunctionCode(ZIP, null, null));
		assertThat(code(LIMIT, "our-packages")).isEqualTo(new FunctionCode(ZIP, null, null));
	}

	@Test
	void sendsMoreThroughABucketOfTheAccountAndRegion() {
		assertThat(code(LIMIT + 1, null))
			.isEqualTo(new FunctionCode(ZIP, "aws-chalice-123456789012-eu-west-1", "shop-dev/ab1.zip"));
	}

	@Test
	void sendsMoreThroughTheConfiguredBucket() {
		assertThat(code(LIMIT + 1, "our-packages"))
			.isEqualTo(new FunctionCode(ZIP, "our-packages", "shop-dev/ab1.zip"));
	}

	private static FunctionCode code(long size, @Nullable String bucket) {
		StageSettings settings = new StageSettings("shop", "dev", 17, "com.example.App",
				ApiConfigurationBuilder.of("dev").build(), FunctionSettings.DEFAULT, Map.of(), bucket);
		Artifact artifact = new Artifact(ZIP, "a/b+1=", size, true, Set.of());
		return CodeUpload.code(artifact.file(), size, artifact.sha256(),
				Samples.request(Samples.helloWorld(), settings, artifact), CALLER);
	}

}
