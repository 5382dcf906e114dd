package io.chalice.deployer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.Policies;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.iam.PolicyFile;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.deployer.iam.PolicyTooLongException;
import io.chalice.deployer.memory.MemoryCloud;
import io.chalice.deployer.plan.Change;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanJson;
import io.chalice.deployer.plan.PlanText;
import io.chalice.deployer.settings.ApiSettings;
import io.chalice.deployer.settings.FunctionSettings;
import io.chalice.deployer.settings.StageSettings;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.policy.document.StatementTooLongException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A policy that does not fit into a role becomes managed policies, and an inline policy
 * again when it does.
 */
class ManagedPolicyTests {

	private static final String FIRST = "arn:aws:iam::123456789012:policy/shop-dev-policy-1";

	private static final int LARGE = LargePolicies.LARGE;

	private final Path directory;

	private int runs;

	ManagedPolicyTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void deploysChangesShrinksGrowsAndDeletes() {
		DeployScenario scenario = scenario();
		Plan create = scenario.deployer().plan(large("one", 0, LARGE));
		Golden.check("plans/large-policy-create.json", PlanJson.write(create).replaceAll("file:[^\"]*/", ""));
		scenario.deploy(large("one", 0, LARGE));
		golden("large-policy-1-first-deploy", scenario);
		assertThat(scenario.deployer().plan(large("one", 0, LARGE)).steps()).isEmpty();
		scenario.cloud().calls().clear();
		Plan change = scenario.deploy(large("two", 0, LARGE + 1));
		Golden.check("large-policy-change.txt", String.join("\n", PlanText.write(change)));
		golden("large-policy-2-another-statement", scenario);
		Plan shrink = scenario.deployer().plan(large("three", 0, LargePolicies.SMALL));
		Golden.check("plans/large-policy-shrink.json", PlanJson.write(shrink).replaceAll("file:[^\"]*/", ""));
		scenario.deploy(large("three", 0, LargePolicies.SMALL));
		golden("large-policy-3-shrunk", scenario);
		assertThat(policies(scenario)).isEmpty();
		scenario.deploy(large("four", 0, LARGE));
		golden("large-policy-4-grown", scenario);
		assertThat(scenario.cloud().roles().policy("shop-dev", "shop-dev")).isEmpty();
		scenario.delete("shop");
		golden("large-policy-5-delete", scenario);
		assertThat(scenario.cloud().inventory()).isEmpty();
	}

	@Test
	void anotherStatementIsAskedForAndChangesOnePolicy() {
		DeployScenario scenario = scenario();
		assertThat(scenario.deploy(large("one", 0, LARGE)).confirmations()).singleElement()
			.satisfies((asked) -> assertThat(asked.lines()).hasSize(LARGE + 2).contains("sqs:Do7"));
		Plan plan = scenario.deploy(large("one", 0, LARGE + 1));
		assertThat(plan.confirmations()).containsExactly(Confirmation.policy(Set.of("sqs:Do" + LARGE), Set.of()));
		assertThat(plan.changes()).filteredOn((change) -> change.type().equals("iam_policy"))
			.filteredOn((change) -> change.action() == Change.Action.UPDATE)
			.hasSizeBetween(1, 2);
		assertThat(allowed(scenario)).contains("role shop-dev may sqs:Do" + LARGE);
	}

	@Test
	void whatTheCodeBeforeMayStaysUntilTheSwitchHoweverThePoliciesAreDivided() {
		List<PolicySource> policies = List.of(LargePolicies.of("sqs", 0, LARGE), LargePolicies.of("sns", 0, LARGE),
				LargePolicies.of("sqs", 40, LARGE + 40), LargePolicies.of("sqs", 0, 90), LargePolicies.of("sns", 0, 90),
				LargePolicies.of("sns", 50, 50 + LARGE));
		for (int from = 0; from < policies.size(); from++) {
			for (int to = 0; to < policies.size(); to++) {
				DeployScenario scenario = scenario();
				scenario.deploy(request("one", policies.get(from)));
				Set<String> before = allowed(scenario);
				DeployScenario expected = scenario();
				expected.deploy(request("two", policies.get(to)));
				Set<String> after = allowed(expected);
				List<Set<String>> seen = new ArrayList<>();
				scenario.cloud().calls().afterWrite(() -> seen.add(allowed(scenario)));
				Plan plan = scenario.deploy(request("two", policies.get(to)));
				assertThat(plan.notices()).noneMatch((line) -> line.contains("loses"));
				String run = "from %d to %d".formatted(from, to);
				assertThat(seen).as(run).allMatch((now) -> now.containsAll(before) || now.containsAll(after));
				assertThat(iam(scenario)).as(run).isEqualTo(iam(expected));
				assertThat(scenario.deployer().plan(request("two", policies.get(to))).steps()).as(run).isEmpty();
			}
		}
	}

	@Test
	void nothingIsNarrowedBeforeTheSwitch() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", LargePolicies.of("sqs", 0, LARGE)));
		Set<String> before = allowed(scenario);
		scenario.cloud().calls().refuse("apigateway:UpdateStage");
		assertThatThrownBy(() -> scenario.deploy(request("two", LargePolicies.of("sns", 0, LARGE))))
			.isInstanceOf(CloudException.class);
		assertThat(allowed(scenario)).containsAll(before).contains("role shop-dev may sns:Do3");
		scenario.cloud().calls().revive();
		scenario.deploy(request("two", LargePolicies.of("sns", 0, LARGE)));
		assertThat(allowed(scenario)).contains("role shop-dev may sns:Do3").doesNotContain("role shop-dev may sqs:Do3");
	}

	@Test
	void whatIsDeniedBeforeAndAfterIsDeniedInBetween() {
		PolicyDocument denial = new PolicyDocument(
				List.of(Statement.allow("Any", Set.of("s3:*"), Set.of("*")), denying("No", "s3:DeleteBucket", "*")));
		PolicyDocument later = new PolicyDocument(List.of(denying("Later", "s3:DeleteObject", "*")));
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", LargePolicies.both(denial, LargePolicies.document("sqs", 0, LARGE))));
		List<Boolean> denied = new ArrayList<>();
		List<Boolean> early = new ArrayList<>();
		scenario.cloud().calls().afterWrite(() -> {
			String all = String.join("\n", iam(scenario));
			denied.add(all.contains("s3:DeleteBucket"));
			if (scenario.cloud().calls().log().stream().noneMatch((call) -> call.contains("UpdateStage"))) {
				early.add(all.contains("s3:DeleteObject"));
			}
		});
		scenario.cloud().calls().clear();
		PolicySource after = LargePolicies.both(LargePolicies.document("aaa", 0, LARGE), denial, later);
		scenario.deploy(request("two", after));
		assertThat(denied).isNotEmpty().doesNotContain(false);
		assertThat(early).isNotEmpty().doesNotContain(true);
		assertThat(String.join("\n", iam(scenario))).contains("s3:DeleteObject");
		assertThat(scenario.deployer().plan(request("two", after)).steps()).isEmpty();
	}

	private static Statement denying(String sid, String action, String resource) {
		Statement allowed = Statement.allow(sid, Set.of(action), Set.of(resource));
		return new Statement(sid, "Deny", allowed.actions(), allowed.resources(), allowed.conditions(),
				allowed.others());
	}

	@Test
	void oldVersionsMakeWay() {
		DeployScenario scenario = scenario();
		scenario.deploy(large("one", 0, LARGE));
		for (int i = 0; i < 12; i++) {
			scenario.deploy(request("one", LargePolicies.both(LargePolicies.document("sqs", 0, LARGE),
					LargePolicies.document("aaa", i, i + 1))));
		}
		assertThat(scenario.cloud().policies().versions(FIRST)).hasSizeLessThanOrEqualTo(Policies.VERSIONS)
			.hasSizeGreaterThan(3);
		scenario.delete("shop");
		assertThat(scenario.cloud().inventory()).isEmpty();
	}

	@Test
	void tooManyPoliciesAreRefusedBeforeAnythingIsMade() {
		DeployScenario scenario = scenario();
		assertThatExceptionOfType(PolicyTooLongException.class).isThrownBy(() -> scenario.deploy(large("one", 0, 800)))
			.withMessageMatching(
					"The policy of role shop-dev has 9\\d,\\d{3} characters and takes 1\\d managed policies,"
							+ " and AWS allows a role 10: give each function its own \\(per_function_roles\\).*");
		assertThat(scenario.cloud().inventory()).isEmpty();
		scenario.cloud().raiseQuotaOfPolicies(20);
		scenario.deploy(large("one", 0, 800));
		assertThat(policies(scenario)).hasSizeGreaterThan(10);
		assertThat(scenario.deployer().plan(large("one", 0, 800)).steps()).isEmpty();
	}

	@Test
	void policiesOfOthersCountAndStay() {
		DeployScenario scenario = scenario();
		scenario.deploy(large("one", 0, LARGE));
		String statement = LargePolicies.document("s3", 0, 1).toCompactJson();
		for (int i = 0; i < 5; i++) {
			scenario.cloud().policies().create("of-others-" + i, statement, Map.of());
			scenario.cloud().policies().attach("shop-dev", "arn:aws:iam::123456789012:policy/of-others-" + i);
		}
		assertThat(scenario.deployer().plan(large("one", 0, LARGE)).steps()).isEmpty();
		assertThatExceptionOfType(PolicyTooLongException.class).isThrownBy(() -> scenario.deploy(large("one", 0, 250)))
			.withMessageContaining("beside 5 of others");
		scenario.deploy(large("two", 0, LargePolicies.SMALL));
		assertThat(scenario.cloud().policies().attached("shop-dev")).hasSize(5);
	}

	@Test
	void withoutRoomForMoreThePlanSaysThatActionsAreLost() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", LargePolicies.of("sqs", 0, 430)));
		Plan plan = scenario.deploy(request("two", LargePolicies.of("sns", 0, 430)));
		assertThat(plan.notices()).singleElement()
			.isEqualTo(
					"IAM role shop-dev loses actions before the stage is switched: with those of before it would need"
							+ " more than the 10 managed policies that AWS takes");
		assertThat(allowed(scenario)).contains("role shop-dev may sns:Do3").doesNotContain("role shop-dev may sqs:Do3");
		assertThat(scenario.deployer().plan(request("two", LargePolicies.of("sns", 0, 430))).steps()).isEmpty();
	}

	@Test
	void inlinePoliciesOfOthersTakeRoom() {
		DeployScenario scenario = scenario();
		scenario.deploy(large("one", 0, LargePolicies.SMALL));
		scenario.cloud().roles().putPolicy("shop-dev", "own", LargePolicies.document("s3", 0, 30).toCompactJson());
		assertThat(scenario.deployer().plan(large("one", 0, LargePolicies.SMALL)).steps()).isEmpty();
		scenario.deploy(large("one", 0, 70));
		assertThat(policies(scenario)).isNotEmpty();
		assertThat(scenario.deployer().plan(large("one", 0, 70)).steps()).isEmpty();
		scenario.cloud().roles().deletePolicy("shop-dev", "own");
		scenario.deploy(large("one", 0, 70));
		assertThat(policies(scenario)).isEmpty();
	}

	@Test
	void policyOfSomebodyElseThatIsNamedAlikeIsRefused() {
		DeployScenario scenario = scenario();
		scenario.cloud()
			.policies()
			.create("shop-dev-policy-1", LargePolicies.document("s3", 0, 1).toCompactJson(), Map.of());
		assertThatExceptionOfType(ForeignResourceException.class)
			.isThrownBy(() -> scenario.deployer().plan(large("one", 0, LARGE)))
			.withMessageContaining("policy shop-dev-policy-1");
		scenario.deploy(large("one", 0, LargePolicies.SMALL));
		scenario.delete("shop");
		assertThat(policies(scenario)).hasSize(1);
	}

	@Test
	void statementThatCannotBeDividedIsNamed() {
		Statement statement = Statement.allow("Where", Set.of("s3:GetObject"), Set.of("arn:" + "x".repeat(11_000)));
		assertThatExceptionOfType(StatementTooLongException.class)
			.isThrownBy(() -> scenario().deployer()
				.plan(request("one", LargePolicies.both(new PolicyDocument(List.of(statement))))))
			.withMessageStartingWith("Statement Where has 11,");
	}

	@Test
	void tagsAreSetAndRemoved() {
		DeployScenario scenario = scenario();
		scenario.deploy(tagged(Map.of("team", "blue", "cost", "7")));
		scenario.deploy(tagged(Map.of("team", "red")));
		assertThat(scenario.cloud().policies().find(FIRST).orElseThrow().tags()).containsEntry("team", "red")
			.containsKey("aws-chalice")
			.doesNotContainKey("cost");
		assertThat(scenario.deployer().plan(tagged(Map.of("team", "red"))).steps()).isEmpty();
	}

	private DeploymentRequest tagged(Map<String, String> tags) {
		StageSettings settings = new StageSettings("shop", "dev", 17, "com.example.App",
				ApiSettings.builder("dev").build(), FunctionSettings.builder().tags(tags).build(), Map.of(), null);
		return new DeploymentRequest(Samples.helloWorld(), settings, Samples.artifact(this.directory, "one"),
				LargePolicies.of("sqs", 0, LARGE));
	}

	@Test
	void everyFunctionsOwnRoleHasItsOwn() {
		DeployScenario scenario = scenario();
		StageSettings settings = new StageSettings("shop", "dev", 17, "com.example.App",
				ApiSettings.builder("dev").build(), FunctionSettings.builder().ownRole(true).build(), Map.of(), null);
		DeploymentRequest request = new DeploymentRequest(Samples.rich(), settings,
				Samples.artifact(this.directory, "one"), LargePolicies.of("sqs", 0, LARGE));
		scenario.deploy(request);
		assertThat(policies(scenario)).contains("shop-dev-nightly-policy-1", "shop-dev-check-policy-1",
				"shop-dev-api_handler-policy-1");
		assertThat(scenario.deployer().plan(request).steps()).isEmpty();
		LostStateTests.lose(scenario);
		assertThat(scenario.deployer().plan(request).hasChanges()).isFalse();
		scenario.delete("shop");
		assertThat(scenario.cloud().inventory()).isEmpty();
	}

	@Test
	void renamedApplicationTakesThemAlong() {
		DeployScenario scenario = scenario();
		scenario.deploy(large("one", 0, LARGE));
		StageSettings settings = Samples.settings("store");
		scenario.deploy(new DeploymentRequest(Samples.helloWorld(), settings, Samples.artifact(this.directory, "one"),
				LargePolicies.of("sqs", 0, LARGE)));
		assertThat(policies(scenario)).isNotEmpty().allMatch((name) -> name.startsWith("store-dev-policy-"));
		scenario.delete("store");
		assertThat(scenario.cloud().inventory()).isEmpty();
	}

	@Test
	void rollbackKnowsWhatTheyAllow() {
		DeployScenario scenario = scenario();
		scenario.deploy(large("one", 0, LARGE));
		scenario.deploy(large("two", 1, LARGE));
		assertThat(scenario.deployer().planRollback("shop", "dev", Optional.of(1)).notices())
			.containsExactly("The role has since lost sqs:Do0, which deploy 1 could use");
	}

	@Test
	void policyFileThatWasDividedIsKnownWithALostState() throws Exception {
		PolicyFile file = new PolicyFile(this.directory.resolve("policy.json"));
		DeployScenario scenario = scenario();
		scenario.deploy(withFile(LARGE, file));
		assertThat(Files.readString(file.path())).contains("sqs:Do" + (LARGE - 1));
		LostStateTests.lose(scenario);
		Plan plan = scenario.deploy(withFile(LARGE + 1, file));
		assertThat(plan.notices()).isEmpty();
		assertThat(Files.readString(file.path())).contains("sqs:Do" + LARGE);
	}

	private DeploymentRequest withFile(int count, PolicyFile file) {
		PolicySource source = LargePolicies.of("sqs", 0, count);
		return request("one", new PolicySource() {

			@Override
			public PolicyDocument policy(String role, Set<String> functions, PolicyDocument implied) {
				return source.policy(role, functions, implied);
			}

			@Override
			public Optional<PolicyFile> copy(Set<String> functions) {
				return Optional.of(file);
			}

		});
	}

	@ParameterizedTest
	@EnumSource
	void whatSomebodyDidComesRight(ByHand hand) {
		for (boolean lost : new boolean[] { false, true }) {
			DeployScenario scenario = scenario();
			scenario.deploy(large("one", 0, LARGE));
			List<String> before = iam(scenario);
			hand.change.accept(scenario.cloud());
			if (lost) {
				LostStateTests.lose(scenario);
			}
			Plan plan = scenario.deploy(large("one", 0, LARGE));
			String run = "%s, state %s".formatted(hand, lost ? "lost" : "there");
			assertThat(plan.hasChanges()).as(run).isTrue();
			assertThat(iam(scenario)).as(run).isEqualTo(before);
			assertThat(scenario.deployer().plan(large("one", 0, LARGE)).steps()).as(run).isEmpty();
			hand.change.accept(scenario.cloud());
			if (lost) {
				LostStateTests.lose(scenario);
			}
			scenario.delete("shop");
			assertThat(iam(scenario)).as(run + ", deleted").isEmpty();
		}
	}

	enum ByHand {

		DETACHED((cloud) -> cloud.policies().detach("shop-dev", FIRST)),

		DELETED((cloud) -> {
			cloud.policies().detach("shop-dev", FIRST);
			cloud.policies()
				.versions(FIRST)
				.stream()
				.limit(cloud.policies().versions(FIRST).size() - 1L)
				.forEach((version) -> cloud.policies().deleteVersion(FIRST, version));
			cloud.policies().delete(FIRST);
		}),

		CHANGED((cloud) -> cloud.policies().createVersion(FIRST, LargePolicies.document("ec2", 0, 3).toCompactJson())),

		INLINE_ADDED((cloud) -> cloud.roles()
			.putPolicy("shop-dev", "shop-dev", LargePolicies.document("ec2", 0, 3).toCompactJson())),

		ROLE_DELETED((cloud) -> {
			cloud.policies().attached("shop-dev").forEach((arn) -> cloud.policies().detach("shop-dev", arn));
			cloud.roles().delete("shop-dev");
		});

		private final Consumer<MemoryCloud> change;

		ByHand(Consumer<MemoryCloud> change) {
			this.change = change;
		}

	}

	private DeploymentRequest large(String content, int from, int to) {
		return request(content, LargePolicies.of("sqs", from, to));
	}

	private DeploymentRequest request(String content, PolicySource policies) {
		return LargePolicies.request(this.directory, content, policies);
	}

	private static Set<String> allowed(DeployScenario scenario) {
		Set<String> allowed = new TreeSet<>(scenario.cloud().served());
		allowed.removeIf((line) -> !line.startsWith("role "));
		return allowed;
	}

	private static List<String> iam(DeployScenario scenario) {
		return scenario.cloud()
			.inventory()
			.stream()
			.filter((line) -> line.startsWith("role ") || line.startsWith("policy "))
			.toList();
	}

	private static List<String> policies(DeployScenario scenario) {
		return iam(scenario).stream()
			.filter((line) -> line.startsWith("policy "))
			.map((line) -> line.split(" ")[1])
			.toList();
	}

	private static void golden(String name, DeployScenario scenario) {
		Golden.check("calls/" + name + ".txt", String.join("\n", scenario.cloud().calls().log()));
		scenario.cloud().calls().clear();
	}

	private DeployScenario scenario() {
		this.runs++;
		return new DeployScenario(this.directory.resolve("run" + this.runs), this.runs);
	}

}
