package io.chalice.deployer.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigateway.model.PutRestApiRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateRestApiRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionRequest;
import software.amazon.awssdk.services.lambda.model.AddPermissionRequest;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.PutFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.services.lambda.model.SnapStartApplyOn;
import software.amazon.awssdk.services.lambda.model.TracingMode;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;

import io.chalice.deployer.Deployer;
import io.chalice.deployer.Golden;
import io.chalice.deployer.LargePolicies;
import io.chalice.deployer.Samples;
import io.chalice.deployer.StageStatus;
import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.execution.ThreadWorkers;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.state.StateStore;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.UsagePlan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deploys to an emulator of AWS, over the SDK.
 */
@ExtendWith(TestingCredentials.class)
abstract class EmulatorDeployTests {

	private final Path directory;

	private final MotoAdapter requests = new MotoAdapter();

	private final StateStore store;

	private final AwsCloud cloud;

	private final Deployer deployer;

	/**
	 * Create the tests.
	 * @param directory where projects are
	 * @param endpoint where the emulator is
	 */
	EmulatorDeployTests(Path directory, URI endpoint) {
		this.directory = directory;
		RetryBackoff backoff = new RetryBackoff(RandomGenerator.getDefault(), RetryBackoff.Sleeper.ofThread());
		this.cloud = new AwsCloud(new AwsOptions(AwsLogin.of(Map.of(), MfaCodes.NONE), null, "us-east-1", endpoint,
				this.requests, UploadListener.NONE), backoff);
		this.store = new StateStore(this.directory.resolve("deployed"));
		this.deployer = new Deployer(this.cloud, this.store, ForkJoinPool.commonPool(), () -> new ThreadWorkers(4),
				backoff, Clock.systemUTC(), "tester@here");
	}

	@Test
	void deploysChangesAndDeletesTheHelloWorldWithinTheBudgetOfCalls() {
		Plan first = this.deployer.plan(helloWorld("one"));
		assertThat(first.confirmations()).isEmpty();
		this.deployer.execute(first, ExecutionProgress.NONE);
		assertThat(this.requests.names())
			.filteredOn((call) -> !call.equals("GetFunctionConfiguration") && !call.equals("Invoke"))
			.hasSizeLessThanOrEqualTo(19);
		Golden.check("requests/1-first-deploy.txt", this.requests.text());
		assertThat(this.deployer.url("helloworld", "dev")).hasValueSatisfying(
				(url) -> assertThat(url).matches("https://\\w+\\.execute-api\\.us-east-1\\.amazonaws\\.com/dev/"));
		this.requests.clear();
		Plan unchanged = this.deployer.plan(helloWorld("one"));
		assertThat(unchanged.hasChanges()).isFalse();
		this.deployer.execute(unchanged, ExecutionProgress.NONE);
		assertThat(this.requests.writes()).isEmpty();
		this.requests.clear();
		deploy(helloWorld("two"));
		Golden.check("requests/2-new-code.txt", this.requests.text());
		assertThat(this.requests.writes()).containsExactlyInAnyOrder("UpdateFunctionCode", "PutRestApi",
				"AddPermission", "CreateDeployment", "UpdateStage", "UpdateAlias");
		this.requests.clear();
		this.deployer.execute(this.deployer.planRollback("helloworld", "dev", Optional.empty()),
				ExecutionProgress.NONE);
		Golden.check("requests/3-rollback.txt", this.requests.text());
		this.requests.clear();
		this.deployer.execute(this.deployer.planDelete("helloworld", "dev"), ExecutionProgress.NONE);
		Golden.check("requests/4-delete.txt", this.requests.text());
		assertThat(this.deployer.url("helloworld", "dev")).isEmpty();
		assertThat(this.deployer.planDelete("helloworld", "dev").hasChanges()).isFalse();
		this.requests.clear();
		this.deployer.execute(this.deployer.planDelete("helloworld", "dev", true), ExecutionProgress.NONE);
		assertThat(this.requests.writes()).containsExactly("DeleteLogGroup");
	}

	@Test
	void deploysCorsApiKeysAndAuthorizersRollsBackAndFindsALostState() throws IOException {
		deploy(shop("one", 1024));
		PutRestApiRequest put = this.requests.requests(PutRestApiRequest.class).get(0);
		assertThat(put.body().asUtf8String())
			.contains("\"cognito_user_pools\"", "\"api_key\"", "gatewayresponse.header.Access-Control-Allow-Origin")
			.doesNotContain("\"uri\":\"\"");
		assertThat(this.requests.requests(CreateFunctionRequest.class)).hasSize(3)
			.allSatisfy((request) -> assertThat(request.tracingConfig().mode()).isEqualTo(TracingMode.ACTIVE));
		assertThat(this.requests.requests(AddPermissionRequest.class)).extracting(AddPermissionRequest::functionName)
			.containsExactlyInAnyOrder("shop-dev", "shop-dev-check");
		this.requests.clear();
		deploy(shop("one", 1024));
		assertThat(this.requests.writes()).isEmpty();
		deploy(shop("two", 2048));
		StageStatus status = this.deployer.status("shop", "dev");
		assertThat(status.versions()).containsEntry("shop-dev", "2").containsEntry("shop-dev-nightly", "2");
		this.deployer.execute(this.deployer.planRollback("shop", "dev", Optional.empty()), ExecutionProgress.NONE);
		assertThat(this.deployer.status("shop", "dev").versions()).containsEntry("shop-dev", "1")
			.containsEntry("shop-dev-check", "1");
		Files.delete(this.store.file("dev"));
		assertThat(this.deployer.url("shop", "dev")).isEqualTo(Optional.ofNullable(status.url()));
		this.requests.clear();
		deploy(shop("one", 1024));
		assertThat(this.requests.writes()).isEmpty();
		assertThat(this.store.read("dev").orElseThrow().deploys()).hasSize(2);
		Files.delete(this.store.file("dev"));
		this.deployer.execute(this.deployer.planDelete("shop", "dev", true), ExecutionProgress.NONE);
		assertThat(this.deployer.status("shop", "dev").current()).isNull();
	}

	@Test
	void sendsWhatTheEmulatorDoesNotKeep() throws IOException {
		FunctionSettings functions = FunctionSettings.DEFAULT.with(LambdaKeys.SNAP_START, true)
			.with(LambdaKeys.ARCHITECTURE, "arm64")
			.with(LambdaKeys.LOG_FORMAT, "JSON")
			.with(LambdaKeys.SYSTEM_LOG_LEVEL, "WARN")
			.with(LambdaKeys.DEAD_LETTER_QUEUE, "arn:aws:sqs:us-east-1:123456789012:dead")
			.with(LambdaKeys.MAXIMUM_RETRY_ATTEMPTS, 0);
		StageSettings settings = new StageSettings("snap", "dev", 25, "com.example.App",
				ApiConfigurationBuilder.of("dev").build(), functions, Map.of(), null);
		deploy(Samples.request(Samples.helloWorld(), settings, Samples.artifact(this.directory, "one")));
		CreateFunctionRequest create = this.requests.requests(CreateFunctionRequest.class).get(0);
		assertThat(create.snapStart().applyOn()).isEqualTo(SnapStartApplyOn.PUBLISHED_VERSIONS);
		assertThat(create.runtimeAsString()).isEqualTo("java25");
		assertThat(create.architecturesAsStrings()).containsExactly("arm64");
		assertThat(create.publish()).isTrue();
		assertThat(create.loggingConfig())
			.hasToString("LoggingConfig(LogFormat=JSON, ApplicationLogLevel=INFO, SystemLogLevel=WARN)");
		assertThat(create.deadLetterConfig().targetArn()).isEqualTo("arn:aws:sqs:us-east-1:123456789012:dead");
		assertThat(this.requests.requests(PutFunctionEventInvokeConfigRequest.class)).singleElement()
			.satisfies((put) -> assertThat(put.qualifier()).isEqualTo("live"))
			.satisfies((put) -> assertThat(put.maximumRetryAttempts()).isZero());
		assertThat(create.code().zipFile().asByteArray())
			.isEqualTo(Files.readAllBytes(Samples.artifact(this.directory, "one").file()));
		this.deployer.execute(this.deployer.planDelete("snap", "dev", true), ExecutionProgress.NONE);
	}

	@Test
	void sendsTagsAndEndpointsThatChange() {
		deploy(tagged(Map.of("team", "blue", "cost centre", "7/3"), new ApiEndpoint("REGIONAL", List.of())));
		this.requests.clear();
		deploy(tagged(Map.of("team", "red"), new ApiEndpoint("PRIVATE", List.of("vpce-1"))));
		assertThat(this.requests.requests(UpdateRestApiRequest.class)).singleElement()
			.satisfies((update) -> assertThat(update.patchOperations()).extracting(PatchOperation::toString)
				.contains("PatchOperation(Op=replace, Path=/endpointConfiguration/types/REGIONAL, Value=PRIVATE)",
						"PatchOperation(Op=add, Path=/endpointConfiguration/vpcEndpointIds, Value=vpce-1)"));
		assertThat(this.requests.writes()).contains("TagRole", "UntagRole", "TagResource", "UntagResource");
		this.deployer.execute(this.deployer.planDelete("tags", "dev", true), ExecutionProgress.NONE);
	}

	@Test
	void setsFunctionsUpForARoleThatWasMadeAgain() {
		deploy(helloWorld("one"));
		String former = this.requests.requests(CreateFunctionRequest.class).get(0).description();
		assertThat(former).matches("role AROA\\w+");
		this.cloud.roles().deletePolicy("helloworld-dev", "helloworld-dev");
		this.cloud.roles().delete("helloworld-dev");
		this.requests.clear();
		deploy(helloWorld("one"));
		assertThat(this.requests.requests(UpdateFunctionConfigurationRequest.class)).singleElement()
			.satisfies((update) -> assertThat(update.description()).matches("role AROA\\w+").isNotEqualTo(former));
		assertThat(this.requests.writes()).contains("PublishVersion", "AddPermission", "UpdateStage", "UpdateAlias");
		assertThat(this.deployer.plan(helloWorld("one")).hasChanges()).isFalse();
		this.deployer.execute(this.deployer.planDelete("helloworld", "dev", true), ExecutionProgress.NONE);
	}

	@Test
	void dividesALargePolicyChangesItShrinksItAndLeavesNothing() throws IOException {
		List<String> others = this.cloud.policies().all();
		deploy(large("one", 0, 120));
		Golden.check("requests/large-policy-1-first-deploy.txt", this.requests.text());
		int parts = this.cloud.policies().attached("large-dev").size();
		assertThat(parts).isGreaterThan(2);
		assertThat(this.deployer.plan(large("one", 0, 120)).steps()).isEmpty();
		this.requests.clear();
		deploy(large("two", 1, 120));
		assertThat(this.requests.writes()).contains("CreatePolicyVersion")
			.doesNotContain("CreatePolicy", "DeletePolicy");
		assertThat(this.requests.requests(CreatePolicyVersionRequest.class)).hasSizeBetween(1, 2)
			.allSatisfy((request) -> assertThat(request.setAsDefault()).isTrue());
		assertThat(this.cloud.policies().attached("large-dev")).hasSize(parts);
		for (int i = 2; i < 8; i++) {
			deploy(large("two", i, 120));
		}
		assertThat(this.deployer.plan(large("two", 7, 120)).steps()).isEmpty();
		Files.delete(this.store.file("dev"));
		assertThat(this.deployer.plan(large("two", 7, 120)).hasChanges()).isFalse();
		this.requests.clear();
		deploy(large("three", 7, 20));
		Golden.check("requests/large-policy-2-shrunk.txt", this.requests.text());
		assertThat(this.cloud.policies().attached("large-dev")).isEmpty();
		assertThat(this.cloud.policies().all()).isEqualTo(others);
		assertThat(this.cloud.roles().policies("large-dev")).containsExactly("large-dev");
		deploy(large("four", 0, 120));
		assertThat(this.cloud.roles().policies("large-dev")).isEmpty();
		this.deployer.execute(this.deployer.planDelete("large", "dev", true), ExecutionProgress.NONE);
		assertThat(this.cloud.policies().all()).isEqualTo(others);
		assertThat(this.cloud.roles().find("large-dev")).isEmpty();
	}

	private DeploymentRequest large(String content, int from, int to) {
		return new DeploymentRequest(Samples.helloWorld(), Samples.settings("large"),
				Samples.artifact(this.directory, content), LargePolicies.of("sqs", from, to));
	}

	// of API Gateway the emulator knows tags of stages alone
	private DeploymentRequest tagged(Map<String, String> tags, ApiEndpoint endpoint) {
		StageSettings settings = new StageSettings("tags", "dev", 17, "com.example.App",
				ApiConfigurationBuilder.of("dev")
					.endpoint(endpoint)
					.apiKeys(Map.of("one", UsagePlan.UNLIMITED))
					.build(),
				FunctionSettings.DEFAULT.with(LambdaKeys.LOG_RETENTION, 7).with(LambdaKeys.TAGS, tags), Map.of(), null);
		return Samples.request(Samples.rich(), settings, Samples.artifact(this.directory, "one"));
	}

	private void deploy(DeploymentRequest request) {
		this.deployer.execute(this.deployer.plan(request), ExecutionProgress.NONE);
	}

	private DeploymentRequest helloWorld(String content) {
		return Samples.request(Samples.helloWorld(), Samples.settings("helloworld"),
				Samples.artifact(this.directory, content));
	}

	private DeploymentRequest shop(String content, int memory) {
		FunctionSettings functions = FunctionSettings.DEFAULT.with(LambdaKeys.MEMORY_SIZE, memory)
			.with(LambdaKeys.XRAY, true)
			.with(LambdaKeys.LOG_RETENTION, 7);
		StageSettings settings = new StageSettings("shop", "dev", 17, "com.example.App",
				ApiConfigurationBuilder.of("dev")
					.apiKeys(Map.of("one", new UsagePlan(10, 20, 100, UsagePlan.Period.DAY)))
					.stageVariables(Map.of("colour", "red"))
					.build(),
				functions, Map.of(), null);
		return Samples.request(Samples.rich(), settings, Samples.artifact(this.directory, content));
	}

}
