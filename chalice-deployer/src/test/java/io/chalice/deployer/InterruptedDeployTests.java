package io.chalice.deployer;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.deployer.memory.Killed;
import io.chalice.deployer.memory.MemoryCloud;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A deploy that is killed after any call is finished by the next one.
 */
class InterruptedDeployTests {

	private static final int SEEDS = 1;

	private final Path directory;

	private int runs;

	InterruptedDeployTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void firstDeployKilledAfterAnyCallIsFinishedByTheNext() {
		killedEverywhere((scenario) -> {
		}, (scenario) -> scenario.deploy(Applications.before(this.directory)));
	}

	@Test
	void changedDeployKilledAfterAnyCallIsFinishedByTheNext() {
		killedEverywhere((scenario) -> scenario.deploy(Applications.before(this.directory)),
				(scenario) -> scenario.deploy(Applications.after(this.directory)));
	}

	@Test
	void uploadOfALargeZipKilledAfterAnyCallLeavesNothingBehind() {
		killedEverywhere((scenario) -> {
		}, (scenario) -> scenario.deploy(Applications.large(this.directory)));
	}

	@Test
	void deleteKilledAfterAnyCallIsFinishedByTheNext() {
		killedEverywhere((scenario) -> scenario.deploy(Applications.before(this.directory)),
				(scenario) -> scenario.delete("shop"));
	}

	@Test
	void firstDeployOfALargePolicyKilledAfterAnyCallIsFinishedByTheNext() {
		killedEverywhere((scenario) -> {
		}, policy("one", LargePolicies.of("sqs", 0, LargePolicies.LARGE)));
	}

	@Test
	void largePolicyThatBecomesAnotherOneKilledAfterAnyCallIsFinishedByTheNext() {
		killedEverywhere(policy("one", LargePolicies.of("sqs", 0, LargePolicies.LARGE)),
				policy("two", LargePolicies.of("sns", 0, LargePolicies.LARGE)));
	}

	@Test
	void policyThatGrowsAndShrinksKilledAfterAnyCallIsFinishedByTheNext() {
		Action small = policy("one", LargePolicies.of("sqs", 0, LargePolicies.SMALL));
		Action large = policy("two", LargePolicies.of("sqs", 0, LargePolicies.LARGE));
		killedEverywhere(small, large);
		killedEverywhere(large, small);
	}

	@Test
	void deleteOfALargePolicyKilledAfterAnyCallIsFinishedByTheNext() {
		killedEverywhere((scenario) -> {
			policy("one", LargePolicies.of("sqs", 0, LargePolicies.LARGE)).run(scenario);
			policy("two", LargePolicies.of("sqs", 9, LargePolicies.LARGE)).run(scenario);
		}, (scenario) -> scenario.delete("shop"));
	}

	@Test
	void firstDeployOfSourcesKilledAfterAnyCallIsFinishedByTheNext() {
		killedEverywhere(EventApplications::surround,
				(scenario) -> scenario.deploy(EventApplications.before(this.directory)));
	}

	@Test
	void changeOfSourcesKilledAfterAnyCallIsFinishedByTheNext() {
		killedEverywhere((scenario) -> {
			EventApplications.surround(scenario);
			scenario.deploy(EventApplications.before(this.directory));
		}, (scenario) -> scenario.deploy(EventApplications.after(this.directory)));
	}

	@Test
	void deleteOfSourcesKilledAfterAnyCallIsFinishedByTheNext() {
		killedEverywhere((scenario) -> {
			EventApplications.surround(scenario);
			scenario.deploy(EventApplications.before(this.directory));
		}, (scenario) -> scenario.delete("shop"));
	}

	@Test
	void callForASourceThatIsNotAnsweredIsNotMadeTwice() {
		DeployScenario expected = scenario(0);
		EventApplications.surround(expected);
		expected.deploy(EventApplications.before(this.directory));
		int writes = expected.cloud().calls().writes();
		for (int call = 1; call <= writes; call++) {
			DeployScenario scenario = scenario(call);
			EventApplications.surround(scenario);
			scenario.cloud().calls().loseAnswer(call);
			scenario.deploy(EventApplications.before(this.directory));
			assertThat(scenario.cloud().inventory()).as("call %d not answered".formatted(call))
				.isEqualTo(expected.cloud().inventory());
		}
	}

	private Action policy(String content, PolicySource policies) {
		return (scenario) -> scenario.deploy(LargePolicies.request(this.directory, content, policies));
	}

	@Test
	void deployKilledAfterAnyCallCanBeFollowedByAnotherOne() {
		for (int call = 1;; call++) {
			DeployScenario scenario = scenario(call);
			scenario.deploy(Applications.before(this.directory));
			if (!killed(scenario, call, () -> scenario.deploy(Applications.after(this.directory)))) {
				return;
			}
			scenario.deploy(Applications.before(this.directory));
			assertThat(kinds(scenario)).as("killed after call %d".formatted(call))
				.containsAll(kinds(clean(Applications.before(this.directory))))
				.noneMatch((line) -> line.contains("weekly"));
		}
	}

	@Test
	void callThatIsNotAnsweredIsNotMadeTwice() {
		DeployScenario expected = clean(Applications.before(this.directory));
		int writes = expected.cloud().calls().writes();
		for (int call = 1; call <= writes; call++) {
			DeployScenario scenario = scenario(call);
			scenario.cloud().calls().loseAnswer(call);
			scenario.deploy(Applications.before(this.directory));
			assertThat(scenario.cloud().inventory()).as("call %d not answered".formatted(call))
				.isEqualTo(expected.cloud().inventory());
		}
	}

	@Test
	void callForALargePolicyThatIsNotAnsweredIsNotMadeTwice() {
		Action before = policy("one", LargePolicies.of("sqs", 0, LargePolicies.LARGE));
		Action action = policy("two", LargePolicies.of("sns", 0, LargePolicies.LARGE));
		DeployScenario expected = scenario(0);
		before.run(expected);
		int writes = expected.cloud().calls().writes();
		action.run(expected);
		writes = expected.cloud().calls().writes() - writes;
		for (int call = 1; call <= writes; call++) {
			DeployScenario scenario = scenario(call);
			before.run(scenario);
			scenario.cloud().calls().loseAnswer(call);
			action.run(scenario);
			assertThat(scenario.cloud().inventory()).as("call %d not answered".formatted(call))
				.isEqualTo(expected.cloud().inventory());
		}
	}

	private void killedEverywhere(Action before, Action action) {
		DeployScenario expected = scenario(0);
		before.run(expected);
		action.run(expected);
		for (long seed = 0; seed < SEEDS; seed++) {
			boolean killed = true;
			for (int call = 1; killed; call++) {
				DeployScenario scenario = scenario(seed);
				before.run(scenario);
				Set<String> good = new HashSet<>(scenario.cloud().answers().values());
				good.addAll(expected.cloud().answers().values());
				scenario.cloud().calls().afterWrite(() -> answersOldOrNew(scenario.cloud(), good));
				killed = killed(scenario, call, () -> action.run(scenario));
				action.run(scenario);
				assertThat(scenario.cloud().inventory()).as("seed %d, killed after call %d".formatted(seed, call))
					.isEqualTo(expected.cloud().inventory());
				scenario.cloud().calls().clear();
				action.run(scenario);
				assertThat(scenario.cloud().calls().log())
					.as("seed %d, killed after call %d, calls of an unchanged deploy".formatted(seed, call))
					.allMatch((made) -> made.startsWith("?"));
			}
		}
	}

	private static void answersOldOrNew(MemoryCloud cloud, Set<String> good) {
		assertThat(cloud.answers().values()).allSatisfy((answer) -> assertThat(good).contains(answer));
	}

	static boolean killed(DeployScenario scenario, int call, Runnable action) {
		scenario.cloud().calls().killAfter(call);
		try {
			action.run();
			return false;
		}
		catch (Killed ex) {
			return true;
		}
		finally {
			scenario.cloud().calls().revive();
		}
	}

	private DeployScenario clean(DeploymentRequest request) {
		DeployScenario scenario = scenario(0);
		scenario.deploy(request);
		return scenario;
	}

	// how many former deployments and versions there are does not matter here
	private static List<String> kinds(DeployScenario scenario) {
		return DeployScenario.inUse(scenario.cloud());
	}

	private DeployScenario scenario(long seed) {
		this.runs++;
		return new DeployScenario(this.directory.resolve("run" + this.runs), seed);
	}

	private interface Action {

		void run(DeployScenario scenario);

	}

}
