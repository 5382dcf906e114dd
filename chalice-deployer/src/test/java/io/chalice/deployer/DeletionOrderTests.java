package io.chalice.deployer;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.memory.Calls;
import io.chalice.deployer.memory.MemoryCloud;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanStep;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the deploy before serves with goes last.
 */
class DeletionOrderTests {

	private static final int PAIRS = 60;

	private final Path directory;

	private int runs;

	DeletionOrderTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void apiStandsWhenTheFunctionThatReplacesItsRouteIsRefused() {
		DeployScenario scenario = scenario(0);
		scenario.deploy(route());
		Set<String> answers = Set.copyOf(scenario.cloud().answers().values());
		Set<String> served = scenario.cloud().served();
		scenario.cloud().calls().refuse("lambda:CreateFunction");
		assertThatThrownBy(() -> scenario.deploy(function())).isInstanceOf(CloudException.class);
		assertThat(scenario.cloud().answers().values()).containsExactlyElementsOf(answers);
		assertThat(scenario.cloud().served()).isEqualTo(served);
		scenario.cloud().calls().revive();
		scenario.deploy(function());
		assertThat(scenario.cloud().answers()).isEmpty();
		assertThat(scenario.cloud().served()).contains("function shop-dev-nightly").doesNotContain("function shop-dev");
	}

	@Test
	void everyDeletionOfAPlanWaitsForEverythingElse() {
		DeployScenario scenario = scenario(0);
		scenario.deploy(Applications.before(this.directory));
		Plan plan = scenario.deployer().plan(Applications.after(this.directory));
		List<String> others = plan.steps()
			.stream()
			.filter((step) -> !step.step().isDestructive() && !step.id().startsWith("state:"))
			.map(PlanStep::id)
			.toList();
		assertThat(plan.steps()).filteredOn((step) -> step.step().isDestructive())
			.hasSizeGreaterThan(3)
			.allSatisfy((step) -> assertThat(step.after()).containsAll(others));
	}

	@Test
	void roleKeepsWhatTheCodeBeforeMayUntilTheSwitch() {
		DeployScenario scenario = scenario(0);
		scenario.deploy(allowing("s3:GetObject"));
		scenario.cloud().calls().refuse("apigateway:UpdateStage");
		DeploymentRequest after = allowing("sns:Publish");
		assertThatThrownBy(() -> scenario.deploy(after)).isInstanceOf(CloudException.class);
		assertThat(scenario.cloud().served()).contains("role shop-dev may s3:GetObject",
				"role shop-dev may sns:Publish");
		scenario.cloud().calls().revive();
		scenario.deploy(after);
		assertThat(scenario.cloud().served()).contains("role shop-dev may sns:Publish")
			.doesNotContain("role shop-dev may s3:GetObject");
		assertThat(scenario.deployer().plan(after).steps()).isEmpty();
	}

	@Test
	void roleWhosePoliciesAreTooLongTogetherHasOthersUntilTheSwitch() {
		DeployScenario scenario = scenario(0);
		scenario.deploy(allowing(many("s3:Get")));
		Set<String> before = scenario.cloud().served();
		scenario.cloud().calls().refuse("apigateway:UpdateStage");
		DeploymentRequest after = allowing(many("sns:Get"));
		assertThat(scenario.deployer().plan(after).notices()).singleElement()
			.isEqualTo("Until the stage is switched, IAM role shop-dev also has shop-dev-policy-1, shop-dev-policy-2");
		assertThatThrownBy(() -> scenario.deploy(after)).isInstanceOf(CloudException.class);
		assertThat(scenario.cloud().served()).containsAll(before).contains("role shop-dev may sns:Get0");
		scenario.cloud().calls().revive();
		scenario.deploy(after);
		assertThat(scenario.cloud().served()).contains("role shop-dev may sns:Get0")
			.doesNotContain("role shop-dev may s3:Get0");
		assertThat(scenario.cloud().policies().all()).isEmpty();
		assertThat(scenario.deployer().plan(after).steps()).isEmpty();
	}

	private static String[] many(String prefix) {
		String[] actions = new String[700];
		for (int i = 0; i < actions.length; i++) {
			actions[i] = prefix + i;
		}
		return actions;
	}

	@Test
	void nothingThatWasServedIsGoneBeforeTheNextIsWhateverCallIsRefused() {
		for (long seed = 0; seed < PAIRS; seed++) {
			RandomApplications applications = new RandomApplications(this.directory, seed);
			DeploymentRequest before = applications.next("shop");
			DeploymentRequest after = applications.next("shop");
			DeployScenario expected = scenario(seed);
			expected.deploy(before);
			int writes = expected.cloud().calls().writes();
			expected.deploy(after);
			writes = expected.cloud().calls().writes() - writes;
			int refused = 1 + (int) (seed % Math.max(1, writes));
			refusing(seed, refused, before, after, expected.cloud());
		}
	}

	private void refusing(long seed, int call, DeploymentRequest before, DeploymentRequest after,
			MemoryCloud expected) {
		DeployScenario scenario = scenario(seed);
		scenario.deploy(before);
		MemoryCloud cloud = scenario.cloud();
		Set<String> old = cloud.served();
		Set<String> next = expected.served();
		Set<String> answers = new HashSet<>(cloud.answers().values());
		answers.addAll(expected.answers().values());
		String run = "seed %d, call %d refused".formatted(seed, call);
		Consumer<Calls> watched = (calls) -> calls.afterWrite(() -> {
			Set<String> now = cloud.served();
			assertThat(now.containsAll(old) || now.containsAll(next))
				.as("%s: %s, of %s, before %s, after %s", run, now, calls.log(), old, next)
				.isTrue();
			assertThat(answers).as(run).containsAll(cloud.answers().values());
		});
		watched.accept(cloud.calls());
		cloud.calls().refuse(call);
		Plan plan = scenario.deployer().plan(after);
		try {
			scenario.deployer().execute(plan, ExecutionProgress.NONE);
		}
		catch (CloudException ex) {
			assertThat(ex).as(run).hasMessageContaining("was refused");
		}
		cloud.calls().revive();
		scenario.deploy(after);
		assertThat(cloud.served()).as(run).isEqualTo(next);
		assertThat(scenario.deployer().plan(after).hasChanges()).as(run).isFalse();
	}

	private DeploymentRequest route() {
		return Samples.request(Samples.helloWorld(), Samples.settings("shop"), Samples.artifact(this.directory, "one"));
	}

	private DeploymentRequest function() {
		ApplicationModel model = ApplicationModel.of(List.of(),
				List.of(new FunctionModel("nightly", "App#nightly(Map)")), List.of(), List.of());
		return Samples.request(model, Samples.settings("shop"), Samples.artifact(this.directory, "two"));
	}

	private DeploymentRequest allowing(String... actions) {
		return new DeploymentRequest(Samples.helloWorld(), Samples.settings("shop"),
				Samples.artifact(this.directory, actions[0].replace(':', '-')),
				(role, functions, implied) -> new PolicyDocument(
						List.of(Statement.allow("Implied", implied.actions(), List.of("*")),
								Statement.allow("Own", List.of(actions), List.of("*")))));
	}

	private DeployScenario scenario(long seed) {
		this.runs++;
		return new DeployScenario(this.directory.resolve("run" + this.runs), seed);
	}

}
