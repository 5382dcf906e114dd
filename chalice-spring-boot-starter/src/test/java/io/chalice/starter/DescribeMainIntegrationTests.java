package io.chalice.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import com.example.described.CarefulApplication;
import com.example.described.DescribedApplication;
import com.example.described.MistakenApplication;
import com.example.described.NoSpringApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.autoconfigure.describe.DescribeMain;
import io.chalice.model.ApplicationModel;
import io.chalice.model.ApplicationModelJson;
import io.chalice.model.FunctionModel;
import io.chalice.model.PropertiesModel;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DescribeMain}.
 */
class DescribeMainIntegrationTests {

	@TempDir
	private Path directory;

	@Test
	void describesWithoutCreatingBeans() throws Exception {
		try (ForkedApplication describe = describe(Map.of(), DescribedApplication.class.getName())) {
			assertThat(describe.exitCode()).as(describe.err()).isZero();
			assertThat(describe.out()).contains("by the application").doesNotContain("routes");
			ApplicationModel model = model();
			assertThat(model.mainClass()).isEqualTo(DescribedApplication.class.getName());
			assertThat(model.routes()).extracting(RouteModel::path).containsExactly("/");
			assertThat(model.functions())
				.containsExactly(new FunctionModel("shout", DescribedApplication.class.getName() + "#shout()"));
			assertThat(model.authorizer("staff").name()).isEqualTo("staff");
		}
	}

	@Test
	void profilesAndConditionsAreThoseOfTheEnvironment() throws Exception {
		try (ForkedApplication describe = describe(Map.of("SPRING_PROFILES_ACTIVE", "prod"),
				DescribedApplication.class.getName(), "--feature.enabled=true")) {
			assertThat(describe.exitCode()).as(describe.err()).isZero();
			assertThat(model().routes()).extracting(RouteModel::path).containsExactly("/", "/feature", "/production");
		}
	}

	@Test
	void propertiesAreThoseThatSpringReads() throws Exception {
		Map<String, String> environment = Map.of("SPRING_APPLICATION_JSON",
				"{\"app\": {\"table-name\": \"orders-${APP_SIZE}\"}, \"spring.profiles.group.prod\": \"eu\"}",
				"SPRING_PROFILES_ACTIVE", "prod", "APP_SIZE", "large");
		try (ForkedApplication describe = describe(environment, DescribedApplication.class.getName())) {
			assertThat(describe.exitCode()).as(describe.err()).isZero();
			assertThat(PropertiesModel.read(Files.readAllBytes(this.directory.resolve("properties.json"))).values())
				.containsOnly(Map.entry("spring.profiles.active", "prod,eu"),
						Map.entry("app.table-name", "orders-${APP_SIZE}"),
						Map.entry("spring.profiles.group.prod", "eu"));
		}
	}

	@Test
	void mainMethodThatSwallowsExceptionsIsDescribed() throws Exception {
		try (ForkedApplication describe = describe(Map.of(), CarefulApplication.class.getName())) {
			assertThat(describe.exitCode()).as(describe.err()).isZero();
			assertThat(model().routes()).extracting(RouteModel::path).containsExactly("/careful");
		}
	}

	@Test
	void mistakeIsExplainedOnTheErrorStream() throws Exception {
		try (ForkedApplication describe = describe(Map.of(), MistakenApplication.class.getName())) {
			assertThat(describe.exitCode()).isEqualTo(1);
			assertThat(describe.err()).isEqualTo("""
					Path variable 'id' of '/users/{id}' is taken by no parameter of %1$s#user().

					Add a parameter to the method %1$s#user():

					    String id
					""".formatted(MistakenApplication.class.getName()));
			assertThat(this.directory.resolve("model.json")).doesNotExist();
		}
	}

	@Test
	void classThatStartsNothingIsSaidToStartNothing() throws Exception {
		try (ForkedApplication describe = describe(Map.of(), NoSpringApplication.class.getName())) {
			assertThat(describe.exitCode()).isEqualTo(1);
			assertThat(describe.err())
				.isEqualTo("%s started no Spring Boot application: its main method must call SpringApplication.run%n"
					.formatted(NoSpringApplication.class.getName()));
		}
	}

	@Test
	void classThatIsMissingIsNamed() throws Exception {
		try (ForkedApplication describe = describe(Map.of(), "com.example.Missing")) {
			assertThat(describe.exitCode()).isEqualTo(1);
			assertThat(describe.err()).isEqualTo("There is no class com.example.Missing%n".formatted());
		}
	}

	@Test
	void usageIsExplained() throws Exception {
		try (ForkedApplication describe = ForkedApplication.start(this.directory, ClassPaths.ofApplication(), Map.of(),
				DescribeMain.class.getName(), "com.example.Missing")) {
			assertThat(describe.exitCode()).isEqualTo(2);
			assertThat(describe.err()).startsWith("Usage: DescribeMain MAIN_CLASS OUTPUT_FILE");
		}
	}

	private ForkedApplication describe(Map<String, String> environment, String mainClass, String... arguments)
			throws IOException {
		return ForkedApplication.start(this.directory, ClassPaths.ofApplication("spring-boot-devtools"), environment,
				Stream
					.concat(Stream.of(DescribeMain.class.getName(), mainClass,
							this.directory.resolve("model.json").toString()), Stream.of(arguments))
					.toArray(String[]::new));
	}

	private ApplicationModel model() throws IOException {
		return ApplicationModelJson.read(Files.readAllBytes(this.directory.resolve("model.json")));
	}

}
