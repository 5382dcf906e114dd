package io.chalice.deployer;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanJson;
import io.chalice.deployer.plan.PlanStep;
import io.chalice.deployer.plan.PlanText;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.PolicyKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Plans, as data: what is planned for each type of resource that is created, updated, not
 * changed, replaced and deleted.
 */
class PlanTests {

	private final DeployScenario scenario;

	private final Path directory;

	PlanTests(@TempDir Path directory) {
		this.directory = directory;
		this.scenario = new DeployScenario(directory.resolve("project"), 0);
	}

	@Test
	void createsTheHelloWorldWithoutAsking() {
		Plan plan = this.scenario.deployer().plan(helloWorld("one"));
		assertThat(plan.first()).isTrue();
		assertThat(plan.confirmations()).isEmpty();
		golden("hello-world-create", plan);
	}

	@Test
	void planChangesNothing() {
		this.scenario.deployer().plan(helloWorld("one"));
		assertThat(this.scenario.cloud().calls().log()).allMatch((call) -> call.startsWith("?"));
		assertThat(this.scenario.store().read("dev")).isEmpty();
	}

	@Test
	void keepsWhatIsNotChanged() {
		this.scenario.deploy(helloWorld("one"));
		Plan plan = this.scenario.deployer().plan(helloWorld("one"));
		assertThat(plan.hasChanges()).isFalse();
		assertThat(plan.steps()).isEmpty();
		golden("hello-world-unchanged", plan);
	}

	@Test
	void updatesCode() {
		this.scenario.deploy(helloWorld("one"));
		golden("hello-world-code", this.scenario.deployer().plan(helloWorld("two")));
	}

	@Test
	void createsEveryTypeOfResource() {
		golden("everything-create", this.scenario.deployer().plan(Applications.before(this.directory)));
	}

	@Test
	void updatesAndDeletesEveryTypeOfResource() {
		this.scenario.deploy(Applications.before(this.directory));
		Plan plan = this.scenario.deployer().plan(Applications.after(this.directory));
		assertThat(plan.confirmations().get(0).kind()).isEqualTo(Confirmation.Kind.DESTRUCTION);
		assertThat(plan.confirmations().get(0).preferred()).isFalse();
		golden("everything-change", plan);
	}

	@Test
	void keepsEveryTypeOfResourceThatIsNotChanged() {
		this.scenario.deploy(Applications.before(this.directory));
		Plan plan = this.scenario.deployer().plan(Applications.before(this.directory));
		assertThat(plan.steps()).isEmpty();
		golden("everything-unchanged", plan);
	}

	@Test
	void plansCoverEveryTypeAndAction() {
		Map<PlannedChange.Action, Set<String>> types = new EnumMap<>(PlannedChange.Action.class);
		Consumer<Plan> collect = (plan) -> plan.changes()
			.forEach(
					(change) -> types.computeIfAbsent(change.action(), (action) -> new TreeSet<>()).add(change.type()));
		collect.accept(this.scenario.deployer().plan(Applications.before(this.directory)));
		Set<String> all = Set.copyOf(types.getOrDefault(PlannedChange.Action.CREATE, Set.of()));
		assertThat(all).containsExactlyInAnyOrder("log_group", "iam_role", "lambda_function", "rest_api", "api_key",
				"usage_plan");
		this.scenario.deploy(Applications.before(this.directory));
		collect.accept(this.scenario.deployer().plan(Applications.before(this.directory)));
		collect.accept(this.scenario.deployer().plan(Applications.after(this.directory)));
		collect.accept(this.scenario.deployer().planDelete("shop", "dev"));
		assertThat(types.get(PlannedChange.Action.NONE)).isEqualTo(all);
		assertThat(types.get(PlannedChange.Action.UPDATE)).isEqualTo(all);
		// log groups stay
		assertThat(types.get(PlannedChange.Action.DELETE)).containsExactlyInAnyOrder("iam_role", "lambda_function",
				"rest_api", "api_key", "usage_plan");
	}

	@Test
	void deletesEverything() {
		this.scenario.deploy(Applications.before(this.directory));
		golden("everything-delete", this.scenario.deployer().planDelete("shop", "dev"));
	}

	@Test
	void replacesAnEdgeOptimisedApiByAPrivateOne() {
		this.scenario.deploy(helloWorld("one"));
		Plan plan = this.scenario.deployer()
			.plan(helloWorld("one",
					ApiConfigurationBuilder.of("dev").endpoint(new ApiEndpoint("PRIVATE", List.of("vpce-1")))));
		assertThat(plan.changes()).filteredOn((change) -> change.type().equals("rest_api"))
			.extracting(PlannedChange::action)
			.containsExactly(PlannedChange.Action.REPLACE);
		golden("hello-world-replace", plan);
		this.scenario.deployer().execute(plan, ExecutionProgress.NONE);
		assertThat(this.scenario.cloud().answers()).hasSize(1);
	}

	@Test
	void replacesTheStageWhenItsNameChanges() {
		this.scenario.deploy(helloWorld("one"));
		Plan plan = this.scenario.deploy(helloWorld("one", ApiConfigurationBuilder.of("v2")));
		golden("hello-world-stage", plan);
		assertThat(plan.confirmations()).singleElement()
			.satisfies((confirmation) -> assertThat(confirmation.lines())
				.contains("stage dev of the REST API, its URL changes"));
		assertThat(this.scenario.deployer().url("helloworld", "dev")).hasValueSatisfying(
				(url) -> assertThat(url).isEqualTo("https://api1.execute-api.eu-west-1.amazonaws.com/v2/"));
		assertThat(this.scenario.cloud().answers()).hasSize(1);
	}

	@Test
	void asksInTheSeedsWordsBeforeActionsAreAddedAndRemoved() {
		this.scenario.deploy(allowing("s3:ListBucket", "sns:Publish"));
		Plan plan = this.scenario.deployer().plan(allowing("s3:GetObject"));
		assertThat(plan.confirmations()).containsExactly(new Confirmation(Confirmation.Kind.POLICY,
				List.of("The following action will be added to the execution policy:", "", "s3:GetObject", "  on *", "",
						"The following actions will be removed from the execution policy:", "", "s3:ListBucket",
						"  on *", "sns:Publish", "  on *"),
				true));
	}

	@Test
	void asksOnTheFirstDeployForActionsBeyondWhatTheDeploymentNeeds() {
		assertThat(this.scenario.deployer().plan(allowing("s3:ListBucket")).confirmations()).singleElement()
			.satisfies((confirmation) -> assertThat(confirmation.lines()).containsExactly(
					"The following action will be added to the execution policy:", "", "s3:ListBucket", "  on *"));
	}

	@Test
	void asksBeforeAnApiTakesOtherTypesForBytes() {
		Plan first = this.scenario.deploy(withBinaryTypes("one", "image/png", "image/gif"));
		assertThat(first.confirmations()).isEmpty();
		assertThat(first.notices()).isEmpty();
		Plan plan = this.scenario.deployer().plan(withBinaryTypes("two", "*/*"));
		assertThat(plan.confirmations()).singleElement()
			.isEqualTo(new Confirmation(Confirmation.Kind.MEDIA_TYPES,
					List.of("The binary media types of the REST API change: image/gif, image/png -> */*",
							"Request bodies reach the function as Base64: text over about 4.5 MB is refused "
									+ "(Lambda takes 6 MB)."),
					true));
		assertThat(PlanText.write(plan)).anyMatch((line) -> line.contains("binary media types: image/gif, image/png"))
			.anyMatch((line) -> line.contains("All media types are binary"));
		this.scenario.deploy(withBinaryTypes("two", "*/*"));
		assertThat(this.scenario.deployer().plan(withBinaryTypes("two", "*/*")).confirmations()).isEmpty();
		assertThat(this.scenario.deployer().plan(withBinaryTypes("three", "*/*")).confirmations()).isEmpty();
		assertThat(this.scenario.deployer().plan(withBinaryTypes("three", "image/png")).confirmations()).singleElement()
			.satisfies((confirmation) -> assertThat(confirmation.lines().get(1)).contains("Accept header"));
	}

	@Test
	void remembersTheBinaryTypesThatAnEndpointDoesNotTell() {
		this.scenario.deploy(withBinaryTypes("one", "image/png"));
		this.scenario.cloud().forgetsBinaryTypes();
		assertThat(this.scenario.deployer().plan(withBinaryTypes("two", "image/png")).confirmations()).isEmpty();
		assertThat(this.scenario.deployer().plan(withBinaryTypes("two", "*/*")).confirmations()).hasSize(1);
	}

	private DeploymentRequest withBinaryTypes(String code, String... types) {
		return Samples.request(Samples.helloWorld().withBinaryTypes(List.of(types)),
				settings(ApiConfigurationBuilder.of("dev"), FunctionSettings.DEFAULT),
				Samples.artifact(this.directory, code));
	}

	@Test
	void touchesNoRoleThatIsNotManaged() {
		FunctionSettings functions = FunctionSettings.DEFAULT.with(PolicyKeys.MANAGE_IAM_ROLE, false)
			.with(PolicyKeys.IAM_ROLE_ARN, "arn:aws:iam::123456789012:role/own");
		DeploymentRequest request = Samples.request(Samples.helloWorld(),
				settings(ApiConfigurationBuilder.of("dev"), functions), Samples.artifact(this.directory, "one"));
		assertThat(this.scenario.deployer().plan(request).steps()).extracting(PlanStep::id)
			.noneMatch((id) -> id.startsWith("default-role:"))
			.contains("api_handler:CreateFunction");
	}

	@Test
	void abandonsARoleThatIsNoLongerManaged() {
		this.scenario.deploy(helloWorld("one"));
		FunctionSettings functions = FunctionSettings.DEFAULT.with(PolicyKeys.MANAGE_IAM_ROLE, false)
			.with(PolicyKeys.IAM_ROLE_ARN, "arn:aws:iam::123456789012:role/helloworld-dev");
		this.scenario.deploy(Samples.request(Samples.helloWorld(),
				settings(ApiConfigurationBuilder.of("dev"), functions), Samples.artifact(this.directory, "one")));
		assertThat(this.scenario.cloud().inventory()).anyMatch((line) -> line.startsWith("role helloworld-dev"));
		assertThat(this.scenario.store().read("dev").orElseThrow().resource("default-role")).isEmpty();
	}

	@Test
	void saysWhichRoutesNeedAnApiKey() {
		assertThat(this.scenario.deployer().plan(Applications.before(this.directory)).notices())
			.containsExactly("GET /key needs an API key");
	}

	@Test
	void writesPlansInWords() {
		this.scenario.deploy(Applications.before(this.directory));
		Golden.check("everything-change.txt",
				String.join("\n", PlanText.write(this.scenario.deployer().plan(Applications.after(this.directory)))));
	}

	@Test
	void refusesARoleOfTheSameNameThatIsSomeoneElses() {
		this.scenario.cloud().roles().create("helloworld-dev", "{}", Map.of());
		assertThatThrownBy(() -> this.scenario.deployer().plan(helloWorld("one")))
			.isInstanceOf(ForeignResourceException.class)
			.hasMessageContaining("role helloworld-dev");
	}

	private DeploymentRequest helloWorld(String content) {
		return helloWorld(content, ApiConfigurationBuilder.of("dev"));
	}

	private DeploymentRequest helloWorld(String content, ApiConfigurationBuilder api) {
		return Samples.request(Samples.helloWorld(), settings(api, FunctionSettings.DEFAULT),
				Samples.artifact(this.directory, content));
	}

	private DeploymentRequest allowing(String... actions) {
		return new DeploymentRequest(Samples.helloWorld(), Samples.settings("helloworld"),
				Samples.artifact(this.directory, "one"),
				(role, functions, implied) -> new PolicyDocument(
						List.of(Statement.allow("Implied", implied.actions(), List.of("*")),
								Statement.allow("Own", List.of(actions), List.of("*")))));
	}

	private static StageSettings settings(ApiConfigurationBuilder api, FunctionSettings functions) {
		return new StageSettings("helloworld", "dev", 17, "com.example.App", api.build(), functions, Map.of(), null);
	}

	private static void golden(String name, Plan plan) {
		Golden.check("plans/" + name + ".json", json(plan));
	}

	static String json(Plan plan) {
		return PlanJson.write(plan).replaceAll("file:[^\"]*/", "");
	}

}
