package io.chalice.deployer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a rollback does with sources of events that the earlier deploy did not have.
 */
class SourceRollbackTests {

	private final Path directory;

	private final DeployScenario scenario;

	SourceRollbackTests(@TempDir Path directory) {
		this.directory = directory;
		this.scenario = new DeployScenario(directory.resolve("project"), 0);
	}

	@BeforeEach
	void deployTwice() {
		EventApplications.surround(this.scenario);
		this.scenario.deploy(EventApplications.request(this.directory, "one",
				EventApplications.function("order", EventApplications.queue("orders")),
				EventApplications.function("refresh")));
		this.scenario.deploy(second());
	}

	private DeploymentRequest second() {
		return EventApplications.request(this.directory, "two",
				EventApplications.function("order", EventApplications.queue("orders")),
				EventApplications.function("refresh", EventApplications.schedule("rate(1 hour)"),
						EventApplications.queue("audit"), EventApplications.bucket("in/", "")));
	}

	@Test
	void disablesWhatTheEarlierDeployDidNotHaveBeforeItsCodeServesAndSaysIt() {
		this.scenario.cloud().calls().clear();
		Plan plan = rollback(Optional.empty());
		assertThat(plan.notices()).satisfiesExactlyInAnyOrder(
				(notice) -> assertThat(notice).startsWith(
						"Deploy 1 did not have the event source mapping audit -> shop-dev-refresh: it is disabled"),
				(notice) -> assertThat(notice).isEqualTo(
						"Deploy 1 did not have the schedule refresh, rate(1 hour): it is disabled. To enable it, "
								+ "deploy again"),
				(notice) -> assertThat(notice).startsWith("Deploy 1 was not told of bucket uploads"));
		assertThat(PlanText.write(plan)).contains("  ~ update  event source audit -> shop-dev-refresh",
				"  ~ update  schedule refresh, rate(1 hour)", "  ~ update  bucket notification uploads");
		assertThat(lines("mapping")).satisfiesExactly((audit) -> assertThat(audit).contains("audit", "enabled=false"),
				(orders) -> assertThat(orders).contains("orders", "enabled=true"));
		assertThat(lines("schedule shop-dev")).singleElement().asString().contains("enabled=false");
		assertThat(lines("notification")).noneMatch((line) -> line.contains("chalice:"));
		List<String> writes = this.scenario.cloud()
			.calls()
			.log()
			.stream()
			.filter((call) -> !call.startsWith("?"))
			.toList();
		int moved = writes.indexOf("lambda:UpdateAlias shop-dev-refresh live 1");
		assertThat(moved).isPositive();
		assertThat(writes.subList(0, moved)).anyMatch((call) -> call.startsWith("lambda:UpdateEventSourceMapping"))
			.anyMatch((call) -> call.startsWith("scheduler:UpdateSchedule"))
			.anyMatch((call) -> call.startsWith("s3:PutBucketNotification"));
	}

	@Test
	void nextDeployEnablesThemAgain() {
		List<String> expected = inventory();
		rollback(Optional.empty());
		this.scenario.deploy(second());
		assertThat(inventory()).isEqualTo(expected);
		assertThat(this.scenario.deployer().plan(second()).steps()).isEmpty();
	}

	@Test
	void wayForwardEnablesWhatTheWayBackHasDisabledAndSaysWhatItCannot() {
		rollback(Optional.empty());
		Plan plan = rollback(Optional.of(2));
		assertThat(lines("mapping")).allMatch((line) -> line.contains("enabled=true"));
		assertThat(lines("schedule shop-dev")).allMatch((line) -> line.contains("enabled=true"));
		assertThat(plan.notices()).singleElement()
			.asString()
			.isEqualTo("Deploy 2 was told of bucket uploads (chalice:shop:dev:refresh:1), which was taken away. To "
					+ "have it " + "again, deploy again");
	}

	private Plan rollback(Optional<Integer> number) {
		Plan plan = this.scenario.deployer().planRollback("shop", "dev", number);
		this.scenario.deployer().execute(plan, ExecutionProgress.NONE);
		return plan;
	}

	// how many former deployments there are does not matter here
	private List<String> inventory() {
		return this.scenario.cloud().inventory().stream().filter((line) -> !line.equals("deployment former")).toList();
	}

	private List<String> lines(String kind) {
		return this.scenario.cloud().inventory().stream().filter((line) -> line.startsWith(kind + " ")).toList();
	}

}
