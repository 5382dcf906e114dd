package io.chalice.deployer;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.chalice.deployer.ChangeCase.Kind;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanText;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.ResourceType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a plan says of each kind of change of each type of resource, in words and as JSON,
 * and that the deploy does it.
 */
class ChangeKindTests {

	/** What is looked for alone, and never wanted. */
	private static final Set<String> HELPING = Set.of("upload");

	/** What plans tell of by itself, although it belongs to another type. */
	private static final List<String> PARTS = List.of("iam_policy");

	private final DeployScenario scenario;

	private final Path directory;

	ChangeKindTests(@TempDir Path directory) {
		this.directory = directory;
		this.scenario = new DeployScenario(directory.resolve("project"), 0);
		EventApplications.surround(this.scenario);
	}

	@ParameterizedTest
	@MethodSource("io.chalice.deployer.ChangeCase#all")
	void isPlannedAndDone(ChangeCase change) {
		ShopDraft shop = new ShopDraft();
		change.before().accept(shop);
		this.scenario.deploy(shop.request(this.directory));
		assertThat(this.scenario.deployer().plan(shop.request(this.directory)).steps()).isEmpty();
		change.after().accept(shop);
		change.byHand().accept(this.scenario.cloud());
		Plan plan = this.scenario.deployer().plan(shop.request(this.directory));
		Golden.check("changes/%s.txt".formatted(change.name()), String.join("\n", PlanText.write(plan)));
		Golden.check("changes/%s.json".formatted(change.name()), PlanTests.json(plan));
		assertThat(plan.changes()).anySatisfy((one) -> {
			assertThat(one.type()).isEqualTo(change.type());
			assertThat(one.action()).isEqualTo(change.kind().action());
			assertThat(one.origin()).isEqualTo(change.kind().origin());
		});
		assertThat(plan.changes()).filteredOn((one) -> one.action() == PlannedChange.Action.UPDATE)
			.as("what is changed is told")
			.allSatisfy((one) -> assertThat(one.differences()).as(one.name()).isNotEmpty());
		this.scenario.deployer().execute(plan, ExecutionProgress.NONE);
		assertThat(this.scenario.deployer().plan(shop.request(this.directory)).steps()).isEmpty();
	}

	@Test
	void everyTypeHasEveryKindOfChange() {
		Set<String> types = new TreeSet<>(PARTS);
		Deployer.TYPES.stream().map(ResourceType::name).filter((name) -> !HELPING.contains(name)).forEach(types::add);
		Map<String, Set<Kind>> there = new TreeMap<>();
		ChangeCase.all()
			.forEach((change) -> there.computeIfAbsent(change.type(), (type) -> EnumSet.noneOf(Kind.class))
				.add(change.kind()));
		assertThat(types).allSatisfy((type) -> assertThat(there.getOrDefault(type, Set.of())).as(type)
			.contains(Kind.ADDED, Kind.CHANGED, Kind.CHANGED_OUTSIDE, Kind.DELETED_OUTSIDE));
		// log groups stay
		types.remove("log_group");
		assertThat(types)
			.allSatisfy((type) -> assertThat(there.getOrDefault(type, Set.of())).as(type).contains(Kind.REMOVED));
	}

}
