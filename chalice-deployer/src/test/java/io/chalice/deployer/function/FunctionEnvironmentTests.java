package io.chalice.deployer.function;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.Samples;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.packaging.Artifact;

import static org.assertj.core.api.Assertions.assertThat;

class FunctionEnvironmentTests {

	@Test
	void startsWithGeneratedCodeOnlyWhereItWasMadeForTheFunction() {
		DeploymentRequest request = request(true);
		assertThat(FunctionEnvironment.of(request, "api_handler")).containsExactlyInAnyOrderEntriesOf(
				Map.of("MAIN_CLASS", "com.example.App", "SPRING_CLOUD_FUNCTION_DEFINITION", "chalice",
						"SPRING_PROFILES_ACTIVE", "dev", "JAVA_TOOL_OPTIONS", "-Dx=y -Dspring.aot.enabled=true"));
		assertThat(FunctionEnvironment.of(request, "nightly"))
			.containsEntry("SPRING_CLOUD_FUNCTION_DEFINITION", "nightly")
			.containsEntry("JAVA_TOOL_OPTIONS", "-Dx=y");
	}

	@Test
	void startsWithoutWhenThereIsNone() {
		assertThat(FunctionEnvironment.of(request(false), "api_handler")).containsEntry("JAVA_TOOL_OPTIONS", "-Dx=y");
	}

	private static DeploymentRequest request(boolean aot) {
		FunctionSettings functions = FunctionSettings.DEFAULT.with(LambdaKeys.ENVIRONMENT_VARIABLES,
				Map.of("SPRING_PROFILES_ACTIVE", "dev", "JAVA_TOOL_OPTIONS", "-Dx=y"));
		StageSettings settings = new StageSettings("shop", "dev", 17, "com.example.App",
				ApiConfigurationBuilder.of("dev").build(), functions, Map.of(), null);
		Artifact artifact = new Artifact(Path.of("app.zip"), "sha", 1, aot, Set.of()).withEvaluating(Set.of("nightly"));
		return Samples.request(Samples.rich(), settings, artifact);
	}

}
