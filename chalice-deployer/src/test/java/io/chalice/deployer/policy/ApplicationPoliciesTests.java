package io.chalice.deployer.policy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.graph.ConfiguredStage;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.iam.ImpliedPolicy;
import io.chalice.deployer.iam.MissingPolicyFileException;
import io.chalice.deployer.role.RoleType;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.RouteModel;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.project.BuiltProject;
import io.chalice.project.Jdk;
import io.chalice.project.Project;
import io.chalice.project.configuration.CommandLineOverrides;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.describe.ApplicationProperties;
import io.chalice.project.describe.FunctionNames;
import io.chalice.project.fixture.Sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApplicationPoliciesTests {

	private static final DeploymentTarget PLACE = new DeploymentTarget("aws", "eu-west-1", "123456789012");

	private static final ApplicationModel MODEL = ApplicationModel.of(
			List.of(route("/photos/{key}", "GET", "get(String)"), route("/photos/{key}", "PUT", "put(String)")),
			List.of(new FunctionModel("nightly", "com.example.Jobs#nightly(Map)")), List.of(), List.of());

	private final Path directory;

	ApplicationPoliciesTests(@TempDir Path directory) {
		this.directory = directory;
	}

	private static RouteModel route(String path, String method, String handler) {
		return new RouteModel(path, List.of(method), "view", "com.example.Photos#" + handler, List.of(), null, false,
				null);
	}

	@BeforeEach
	void build() throws IOException {
		Path classes = this.directory.resolve("target/classes");
		new Sources(this.directory.resolve("src")).add("com.example.Photos", """
				import org.springframework.beans.factory.annotation.Value;
				import software.amazon.awssdk.services.s3.S3Client;
				@org.springframework.stereotype.Component
				public class Photos {
					private final S3Client s3;
					private final String bucket;
					Photos(S3Client s3, @Value("${app.bucket}") String bucket) {
						this.s3 = s3;
						this.bucket = bucket;
					}
					Object get(String key) {
						return this.s3.getObject((get) -> get.bucket(this.bucket).key(key));
					}
					Object put(String key) {
						return this.s3.putObject((put) -> put.bucket(this.bucket).key(key),
								software.amazon.awssdk.core.sync.RequestBody.empty());
					}
				}
				""").add("com.example.Jobs", """
				import software.amazon.awssdk.services.lambda.LambdaClient;
				@org.springframework.stereotype.Component
				public class Jobs {
					private final LambdaClient lambda;
					Jobs(LambdaClient lambda) {
						this.lambda = lambda;
					}
					Object nightly(java.util.Map<String, Object> event) {
						return this.lambda.invoke((call) -> call.functionName(System.getenv("WORKER")));
					}
				}
				""").add("com.example.Cleaner", """
				import software.amazon.awssdk.services.s3.S3Client;
				public class Cleaner {
					Cleaner(S3Client s3) {
						s3.deleteObject((delete) -> delete.bucket("attic").key("old"));
					}
				}
				""").add("com.example.Application", """
				import org.springframework.context.annotation.Bean;
				import software.amazon.awssdk.services.lambda.LambdaClient;
				import software.amazon.awssdk.services.s3.S3Client;
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class Application {
					@Bean
					S3Client s3() {
						return S3Client.create();
					}
					@Bean
					@org.springframework.context.annotation.Profile("cloud & prod")
					Cleaner cleaner(S3Client s3) {
						return new Cleaner(s3);
					}
					@Bean
					LambdaClient lambda() {
						return LambdaClient.create();
					}
				}
				""").compile(classes);
		configuration("""
				{"app_name": "app", "stages": {"dev": {}, "prod": {"environment_variables": {"APP_SUFFIX": "p"},
				"lambda_functions": {"nightly": {"environment_variables": {"WORKER": "cleaner"}}}}}}
				""");
	}

	@Test
	void aSharedRoleGetsWhatAllFunctionsNeed() {
		PolicyDocument policy = policy("dev", "default-role");
		assertThat(policy.toCompactJson()).isEqualTo("""
				{"Version":"2012-10-17","Statement":[\
				{"Sid":"LambdaFunction","Effect":"Allow","Action":["lambda:InvokeFunction"],\
				"Resource":["arn:aws:lambda:eu-west-1:123456789012:function:*"]},\
				{"Sid":"S3Photos","Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],\
				"Resource":["arn:aws:s3:::photos/*"]},\
				{"Sid":"Logs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],\
				"Resource":["arn:aws:logs:eu-west-1:123456789012:log-group:\
				/aws/lambda/app-dev:*"]}]}""");
	}

	@Test
	void theStagesProfileAndVariablesTellTheNames() {
		assertThat(policy("prod", "default-role").statements()).flatExtracting((one) -> one.resources())
			.contains("arn:aws:s3:::photos-p/*", "arn:aws:lambda:eu-west-1:123456789012:function:cleaner");
		assertThat(policies("prod").analysis(List.of("api_handler", "nightly")).warnings()).isEmpty();
		ApplicationPolicies dev = policies("dev");
		dev.analysis(List.of("nightly"));
		// another function may reach what this one does not
		assertThat(dev.warnings()).singleElement().asString().contains("WORKER");
	}

	@Test
	void theBeansOfAGroupedProfileCount() {
		assertThat(policy("prod", "default-role").actions()).contains("s3:DeleteObject");
		assertThat(policy("dev", "default-role").actions()).doesNotContain("s3:DeleteObject");
	}

	@Test
	void aRoleOfItsOwnGetsOnlyItsFunctionsNeeds() throws IOException {
		configuration("{\"app_name\": \"app\", \"per_function_roles\": true}");
		assertThat(policy("dev", "api_handler_role").actions()).contains("s3:PutObject", "logs:PutLogEvents")
			.doesNotContain("lambda:InvokeFunction");
		assertThat(policy("dev", "nightly_role").actions()).contains("lambda:InvokeFunction", "logs:PutLogEvents")
			.doesNotContain("s3:PutObject");
		assertThat(policies("dev").copy(Set.of("nightly")))
			.hasValueSatisfying((file) -> assertThat(file.name()).isEqualTo("policy-nightly.json"));
	}

	@Test
	void theAuthorsStatementsAreAdded() throws IOException {
		configuration("{\"app_name\": \"app\", \"extra_policy_file\": \"extra.json\"}");
		assertThatThrownBy(() -> policy("dev", "default-role")).isInstanceOf(MissingPolicyFileException.class)
			.hasMessageContaining("extra.json")
			.hasMessageContaining("extra_policy_file names it");
		Files.writeString(this.directory.resolve(".chalice/extra.json"), """
				{"Statement": {"Sid": "Key", "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*",
				"Condition": {"StringEquals": {"kms:ViaService": "s3.eu-west-1.amazonaws.com"}}}}
				""");
		PolicyDocument policy = policy("dev", "default-role");
		assertThat(policy.actions()).contains("kms:Decrypt", "s3:PutObject", "logs:PutLogEvents");
		assertThat(policy.toCompactJson()).contains("\"kms:ViaService\":\"s3.eu-west-1.amazonaws.com\"");
	}

	@Test
	void aPolicyThatIsNotGeneratedIsReadFromItsFile() throws IOException {
		configuration("{\"app_name\": \"app\", \"autogen_policy\": false}");
		assertThatThrownBy(() -> policy("dev", "default-role")).isInstanceOf(MissingPolicyFileException.class)
			.hasMessageContaining("policy.json");
		Files.writeString(this.directory.resolve(".chalice/policy.json"), "{\"Statement\": []}");
		assertThat(policy("dev", "default-role")).isEqualTo(new PolicyDocument(List.of()));
		assertThat(policies("dev").copy(Set.of("api_handler"))).isEmpty();
	}

	@Test
	void nothingIsKnownOfAPlaceToBe() {
		ApplicationPolicies policies = new ApplicationPolicies(project(), MODEL, stage("dev"),
				DeploymentTarget.TEMPLATE, (function) -> properties("dev"));
		assertThat(policies.analysis(List.of("api_handler", "nightly")).document().statements())
			.flatExtracting((one) -> one.resources())
			.containsExactly("arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:*",
					"arn:${AWS::Partition}:s3:::photos/*");
	}

	private PolicyDocument policy(String stage, String role) {
		StageSettings settings = ConfiguredStage.settings(stage(stage), FunctionNames.of(MODEL), 17, "com.example.App");
		Set<String> functions = RoleType.functionsByRole(FunctionNames.of(MODEL), settings)
			.getOrDefault(role, Set.of());
		return policies(stage).policy(role, functions, ImpliedPolicy.of(Map.of("app-dev", FunctionSettings.DEFAULT),
				PLACE.partition(), PLACE.region(), PLACE.account()));
	}

	private ApplicationPolicies policies(String stage) {
		return new ApplicationPolicies(project(), MODEL, stage(stage), PLACE, (function) -> properties(stage));
	}

	private static ApplicationProperties properties(String stage) {
		return ApplicationProperties.of(Map.of("app.bucket", stage.equals("prod") ? "photos-${app.suffix}" : "photos",
				"spring.profiles.active", stage + ",cloud"));
	}

	private StageConfiguration stage(String stage) {
		return Configuration.read(this.directory).stage(stage, CommandLineOverrides.none());
	}

	private BuiltProject project() {
		Path target = this.directory.resolve("target");
		Project project = new Project(this.directory, this.directory, "app", "1", 17, target, target.resolve("classes"),
				target.resolve("app-1.jar"), null);
		List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(Path::of)
			.toList();
		return new BuiltProject(project, new Jdk(Path.of(System.getProperty("java.home")), 17),
				target.resolve("classes"), classPath, "com.example.Application");
	}

	private void configuration(String json) throws IOException {
		Path file = this.directory.resolve(".chalice/config.json");
		Files.createDirectories(file.getParent());
		Files.writeString(file, json);
	}

}
