package io.chalice.deployer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.ScheduleDescription;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.memory.MemoryCloud;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanText;
import io.chalice.deployer.plan.RefusedSourceException;
import io.chalice.model.FunctionModel;
import io.chalice.model.ScheduleSourceModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Schedules that call functions.
 */
class ScheduleSourceTests {

	private static final String ROLE = "shop-dev-schedules.role";

	private final Path directory;

	private final DeployScenario scenario;

	private final MemoryCloud cloud;

	ScheduleSourceTests(@TempDir Path directory) {
		this.directory = directory;
		this.scenario = new DeployScenario(directory.resolve("project"), 0);
		this.cloud = this.scenario.cloud();
	}

	@Test
	void callsTheAliasWithARoleThatMayCallNothingElse() {
		Plan plan = this.scenario.deploy(request(refresh("rate(5 minutes)"), report("cron(0 8 ? * MON-FRI *)")));
		assertThat(plan.confirmations()).isEmpty();
		assertThat(PlanText.write(plan)).contains("  + create  schedule group shop-dev",
				"  + create  scheduler role " + ROLE, "  + create  schedule refresh, rate(5 minutes)",
				"  + create  schedule report, cron(0 8 ? * MON-FRI *)");
		assertThat(schedule("refresh")).isEqualTo(new ScheduleDescription("refresh", "rate(5 minutes)", "UTC", null,
				null, 0, null, true, alias("refresh"), "arn:aws:iam::123456789012:role/" + ROLE, 86_400, 185));
		assertThat(this.cloud.roles().find(ROLE))
			.hasValueSatisfying((role) -> assertThat(role.trust()).contains("scheduler.amazonaws.com",
					"\"aws:SourceAccount\":\"123456789012\"",
					"\"aws:SourceArn\":\"arn:aws:scheduler:eu-west-1:123456789012:schedule-group/shop-dev\""));
		assertThat(this.cloud.roles().policy(ROLE, ROLE))
			.contains("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Schedules\",\"Effect\":\"Allow\","
					+ "\"Action\":[\"lambda:InvokeFunction\"],\"Resource\":[\"" + alias("refresh") + "\",\""
					+ alias("report") + "\"]}]}");
		assertThat(this.scenario.deployer()
			.plan(request(refresh("rate(5 minutes)"), report("cron(0 8 ? * MON-FRI *)")))
			.steps()).isEmpty();
	}

	@Test
	void changesAScheduleInPlace() {
		this.scenario.deploy(request(refresh("rate(5 minutes)")));
		DeploymentRequest request = request(
				EventApplications.function("refresh", new ScheduleSourceModel("rate(1 hour)", "Europe/Vienna",
						"2030-01-01T00:00:00+01:00", "2031-01-01T00:00:00Z", 15, "{\"a\":1}", false)));
		Plan plan = this.scenario.deploy(request);
		assertThat(plan.confirmations()).isEmpty();
		assertThat(PlanText.write(plan)).contains("      ~ expression: rate(5 minutes) -> rate(1 hour)",
				"      ~ zone: UTC -> Europe/Vienna", "      + start: 2029-12-31T23:00:00Z", "      ~ window: 0 -> 15",
				"      + input: {\"a\":1}", "      ~ enabled: true -> false");
		assertThat(schedule("refresh")).satisfies((schedule) -> assertThat(schedule.zone()).isEqualTo("Europe/Vienna"));
		assertThat(this.scenario.deployer().plan(request).steps()).isEmpty();
	}

	@Test
	void severalSchedulesOfAFunctionAreToldApartByTheirOrder() {
		this.scenario
			.deploy(request(EventApplications.function("refresh", rate("rate(5 minutes)"), rate("rate(7 days)"))));
		assertThat(this.cloud.schedules().names("shop-dev")).containsExactly("refresh", "refresh.2");
		Plan plan = this.scenario.deploy(request(refresh("rate(7 days)")));
		assertThat(plan.confirmations()).singleElement()
			.extracting(Confirmation::lines)
			.asString()
			.contains("Schedule: refresh.2, rate(7 days)");
		assertThat(this.cloud.schedules().names("shop-dev")).containsExactly("refresh");
	}

	@Test
	void renamesAFunctionAndNarrowsTheRoleLast() {
		this.scenario.deploy(request(refresh("rate(5 minutes)")));
		this.cloud.calls().clear();
		this.scenario.deploy(request(report("rate(5 minutes)")));
		assertThat(this.cloud.schedules().names("shop-dev")).containsExactly("report");
		assertThat(this.cloud.roles().policy(ROLE, ROLE).orElse("")).contains(alias("report"))
			.doesNotContain(alias("refresh"));
		assertThat(this.cloud.calls().log().stream().filter((call) -> !call.startsWith("?")).toList())
			.containsSubsequence("scheduler:CreateSchedule shop-dev report",
					"scheduler:DeleteSchedule shop-dev refresh", "lambda:DeleteFunction shop-dev-refresh");
	}

	@Test
	void deletesGroupAndRoleWithTheLastSchedule() {
		this.scenario.deploy(request(refresh("rate(5 minutes)")));
		this.scenario.deploy(request());
		assertThat(this.cloud.inventory()).noneMatch((line) -> line.contains("schedule"));
		this.scenario.deploy(request(refresh("rate(5 minutes)")));
		assertThat(this.cloud.schedules().names("shop-dev")).containsExactly("refresh");
		this.scenario.delete("shop");
		assertThat(DeployScenario.inUse(this.cloud)).isEmpty();
	}

	@Test
	void findsALostState() throws IOException {
		this.scenario
			.deploy(request(EventApplications.function("refresh", rate("rate(5 minutes)"), rate("rate(7 days)"))));
		Files.delete(this.scenario.store().file("dev"));
		this.scenario.deploy(request(refresh("rate(5 minutes)")));
		assertThat(this.cloud.schedules().names("shop-dev")).containsExactly("refresh");
		Files.delete(this.scenario.store().file("dev"));
		this.scenario.delete("shop");
		assertThat(DeployScenario.inUse(this.cloud)).isEmpty();
	}

	@Test
	void refusesAGroupOfSomebodyElse() {
		this.cloud.schedules().createGroup("shop-dev", Map.of());
		assertThatExceptionOfType(ForeignResourceException.class)
			.isThrownBy(() -> this.scenario.deployer().plan(request(refresh("rate(5 minutes)"))))
			.withMessageContaining("schedule group shop-dev");
	}

	@Test
	void refusesATimeWithoutAZone() {
		assertThatExceptionOfType(RefusedSourceException.class)
			.isThrownBy(() -> this.scenario.deployer()
				.plan(request(EventApplications.function("refresh",
						new ScheduleSourceModel("rate(1 hour)", "UTC", "2030-01-01T00:00:00", null, 0, null, true)))))
			.withMessageContaining("'2030-01-01T00:00:00'");
	}

	private static FunctionModel refresh(String expression) {
		return EventApplications.function("refresh", rate(expression));
	}

	private static FunctionModel report(String expression) {
		return EventApplications.function("report", rate(expression));
	}

	private static ScheduleSourceModel rate(String expression) {
		return EventApplications.schedule(expression);
	}

	private DeploymentRequest request(FunctionModel... functions) {
		return EventApplications.request(this.directory, "one", functions);
	}

	private @Nullable ScheduleDescription schedule(String name) {
		return this.cloud.schedules().find("shop-dev", name).orElse(null);
	}

	private static String alias(String function) {
		return "arn:aws:lambda:eu-west-1:123456789012:function:shop-dev-%s:live".formatted(function);
	}

}
