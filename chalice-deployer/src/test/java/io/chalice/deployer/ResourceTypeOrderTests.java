package io.chalice.deployer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.Planner;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.state.DeployedState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A type of resource registers itself in a list whose order does not matter.
 */
class ResourceTypeOrderTests {

	private static final String AT = "2026-01-02T03:04:05Z";

	private final Path directory;

	private final DeployScenario scenario;

	ResourceTypeOrderTests(@TempDir Path directory) {
		this.directory = directory;
		this.scenario = new DeployScenario(directory.resolve("project"), 0);
	}

	@Test
	void planIsTheSameWhateverTheOrderOfTheTypes() {
		samePlans(Applications.before(this.directory), Applications.after(this.directory));
	}

	@Test
	void planOfSourcesOfEventsIsTheSameWhateverTheOrderOfTheTypes() {
		EventApplications.surround(this.scenario);
		samePlans(EventApplications.before(this.directory), EventApplications.after(this.directory));
	}

	private void samePlans(DeploymentRequest before, DeploymentRequest after) {
		this.scenario.deploy(before);
		Optional<DeployedState> state = this.scenario.store().read("dev");
		ResourceNames naming = new ResourceNames("shop", "dev");
		Planner planner = planner(Deployer.TYPES);
		Set<String> deploy = steps(planner.deploy(after, state, AT, "ann"));
		Set<String> delete = steps(planner.delete(naming, state, true, AT, "ann"));
		assertThat(deploy).hasSizeGreaterThan(30);
		assertThat(delete).hasSizeGreaterThan(10);
		List<ResourceType<?, ?>> types = new ArrayList<>(Deployer.TYPES);
		Random random = new Random(7);
		for (int run = 0; run < 20; run++) {
			Collections.shuffle(types, random);
			Planner shuffled = planner(types);
			assertThat(steps(shuffled.deploy(after, state, AT, "ann"))).as("%s", types).isEqualTo(deploy);
			assertThat(steps(shuffled.delete(naming, state, true, AT, "ann"))).as("%s", types).isEqualTo(delete);
		}
	}

	private Planner planner(List<ResourceType<?, ?>> types) {
		return new Planner(types, this.scenario.cloud(), Runnable::run);
	}

	private static Set<String> steps(Plan plan) {
		Set<String> steps = new TreeSet<>();
		plan.steps().forEach((step) -> steps.add("%s after %s".formatted(step.id(), new TreeSet<>(step.after()))));
		return steps;
	}

}
