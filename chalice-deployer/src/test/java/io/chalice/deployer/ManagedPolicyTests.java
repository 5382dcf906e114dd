package io.chalice.deployer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.chalice.deployer.cloud.PolicyService;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.iam.PolicyFile;
import io.chalice.deployer.iam.PolicyReasons;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.deployer.memory.MemoryCloud;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanJson;
import io.chalice.deployer.plan.PlanText;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.PolicyKeys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A policy that does not fit into a role becomes managed policies, and an inline policy
 * again when it does.
 */
class ManagedPolicyTests extends AbstractManagedPolicyTests {

	private static final String FIRST = "arn:aws:iam::123456789012:policy/shop-dev-policy-1";

	ManagedPolicyTests(@TempDir Path directory) {
		super(directory);
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
		assertThat(DeployScenario.inUse(scenario.cloud())).isEmpty();
	}

	@Test
	void anotherStatementIsAskedForAndChangesOnePolicy() {
		DeployScenario scenario = scenario();
		assertThat(scenario.deploy(large("one", 0, LARGE)).confirmations()).singleElement()
			.satisfies((asked) -> assertThat(asked.lines()).hasSize(2 * LARGE + 2).contains("sqs:Do7"));
		Plan plan = scenario.deploy(large("one", 0, LARGE + 1));
		assertThat(plan.confirmations()).containsExactly(Confirmation
			.policy(Map.of("sqs:Do" + LARGE, Set.of("arn:aws:sqs:eu-west-1:123456789012:thing-" + LARGE)), Map.of()));
		assertThat(plan.changes()).filteredOn((change) -> change.type().equals("iam_policy"))
			.filteredOn((change) -> change.action() == PlannedChange.Action.UPDATE)
			.hasSizeBetween(1, 2);
		assertThat(allowed(scenario)).contains("role shop-dev may sqs:Do" + LARGE);
	}

	@Test
	void statementsSayWhyTheyComeAndGo() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", explained(0, LARGE)));
		assertThat(statements(scenario.deployer().plan(request("one", explained(0, LARGE + 1)))))
			.contains("+ Own120 sqs:Do120 on arn:aws:sqs:eu-west-1:123456789012:thing-120: [because of sqs:Do120]");
		assertThat(statements(scenario.deployer().plan(request("one", explained(1, LARGE)))))
			.contains("- Own0 sqs:Do0 on arn:aws:sqs:eu-west-1:123456789012:thing-0: [nothing needs it]");
	}

	@Test
	void aStatementThatIsForAnotherResourceIsNotTheSame() {
		DeployScenario scenario = scenario();
		scenario.deploy(large("one", 0, LARGE));
		Statement wider = Statement.allow("Own119", Set.of("sqs:Do119"), Set.of("*"));
		Plan plan = scenario.deployer()
			.plan(request("one", LargePolicies.both(LargePolicies.document("sqs", 0, LARGE - 1),
					new PolicyDocument(List.of(wider)))));
		assertThat(statements(plan)).contains("+ Own119 sqs:Do119 on *: []",
				"- Own119 sqs:Do119 on arn:aws:sqs:eu-west-1:123456789012:thing-119: "
						+ "[another statement of the role says so]");
		assertThat(plan.confirmations())
			.containsExactly(Confirmation.policy(Map.of("sqs:Do119", Set.of("*")), Map.of()));
	}

	private static List<String> statements(Plan plan) {
		return plan.changes()
			.stream()
			.filter((change) -> change.type().equals("iam_policy"))
			.flatMap((change) -> change.differences().stream())
			.map((difference) -> "%s: %s".formatted(
					(difference.after() != null) ? "+ " + difference.after() : "- " + difference.before(),
					difference.reasons()))
			.toList();
	}

	private static PolicySource explained(int from, int to) {
		return new PolicySource() {

			@Override
			public PolicyDocument policy(String role, Set<String> functions, PolicyDocument implied) {
				return LargePolicies.of("sqs", from, to).policy(role, functions, implied);
			}

			@Override
			public PolicyReasons reasons(Set<String> functions, PolicyDocument implied) {
				return (permission) -> List.of("because of " + permission.action());
			}

		};
	}

	@Test
	void oldVersionsMakeWay() {
		DeployScenario scenario = scenario();
		scenario.deploy(large("one", 0, LARGE));
		for (int i = 0; i < 12; i++) {
			scenario.deploy(request("one", LargePolicies.both(LargePolicies.document("sqs", 0, LARGE),
					LargePolicies.document("aaa", i, i + 1))));
		}
		assertThat(scenario.cloud().policies().versions(FIRST)).hasSizeLessThanOrEqualTo(PolicyService.VERSIONS)
			.hasSizeGreaterThan(3);
		scenario.delete("shop");
		assertThat(DeployScenario.inUse(scenario.cloud())).isEmpty();
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
				ApiConfigurationBuilder.of("dev").build(), FunctionSettings.DEFAULT.with(LambdaKeys.TAGS, tags),
				Map.of(), null);
		return new DeploymentRequest(Samples.helloWorld(), settings, Samples.artifact(this.directory, "one"),
				LargePolicies.of("sqs", 0, LARGE));
	}

	@Test
	void everyFunctionsOwnRoleHasItsOwn() {
		DeployScenario scenario = scenario();
		StageSettings settings = new StageSettings("shop", "dev", 17, "com.example.App",
				ApiConfigurationBuilder.of("dev").build(),
				FunctionSettings.DEFAULT.with(PolicyKeys.PER_FUNCTION_ROLES, true), Map.of(), null);
		DeploymentRequest request = new DeploymentRequest(Samples.rich(), settings,
				Samples.artifact(this.directory, "one"), LargePolicies.of("sqs", 0, LARGE));
		scenario.deploy(request);
		assertThat(policies(scenario)).contains("shop-dev-nightly-policy-1", "shop-dev-check-policy-1",
				"shop-dev-api_handler-policy-1");
		assertThat(scenario.deployer().plan(request).steps()).isEmpty();
		LostStateTests.lose(scenario);
		assertThat(scenario.deployer().plan(request).hasChanges()).isFalse();
		scenario.delete("shop");
		assertThat(DeployScenario.inUse(scenario.cloud())).isEmpty();
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
		assertThat(DeployScenario.inUse(scenario.cloud())).isEmpty();
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

	private static void golden(String name, DeployScenario scenario) {
		Golden.check("calls/" + name + ".txt", String.join("\n", scenario.cloud().calls().log()));
		scenario.cloud().calls().clear();
	}

}
