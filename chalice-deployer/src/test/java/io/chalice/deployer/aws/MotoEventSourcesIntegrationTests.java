package io.chalice.deployer.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.model.AddPermissionRequest;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.UpdateEventSourceMappingRequest;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.scheduler.model.ScheduleGroupSummary;

import io.chalice.deployer.EventApplications;
import io.chalice.deployer.Golden;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.model.ScheduleSourceModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deploys applications whose functions get events to moto, and compares what the account
 * holds with what the plan said.
 */
@Tag("full")
class MotoEventSourcesIntegrationTests extends AbstractMotoSourceTests {

	MotoEventSourcesIntegrationTests(@TempDir Path directory) {
		super(directory);
	}

	@Test
	void deploysListsChangesRenamesMovesAndDeletesQueues() throws IOException {
		Plan plan = deploy(queues("one"));
		assertThat(plan.notices()).isEmpty();
		assertThat(created(plan)).containsExactlyInAnyOrder("orders -> shop-dev-order", "audit -> shop-dev-audit");
		assertThat(mappings()).containsOnlyKeys("orders", "audit");
		assertThat(this.requests.requests(CreateEventSourceMappingRequest.class)).hasSize(2)
			.allSatisfy((request) -> assertThat(request.functionResponseTypesAsStrings())
				.containsExactly("ReportBatchItemFailures"))
			.extracting(CreateEventSourceMappingRequest::functionName)
			.containsExactlyInAnyOrder("arn:aws:lambda:us-east-1:123456789012:function:shop-dev-order:live",
					"arn:aws:lambda:us-east-1:123456789012:function:shop-dev-audit:live");
		this.requests.clear();
		assertThat(deploy(queues("one")).hasChanges()).isFalse();
		assertThat(this.requests.writes()).isEmpty();
		String id = id("orders");
		deploy(request("shop", "one", EventApplications.function("order", changed()),
				EventApplications.function("audit", EventApplications.queue("audit"))));
		assertThat(this.requests.requests(UpdateEventSourceMappingRequest.class)).singleElement()
			.satisfies((request) -> assertThat(request.uuid()).isEqualTo(id));
		assertThat(mappings().get("orders")).satisfies((mapping) -> {
			assertThat(mapping.batchSize()).isEqualTo(50);
			assertThat(mapping.maximumBatchingWindowInSeconds()).isEqualTo(5);
			assertThat(mapping.scalingConfig().maximumConcurrency()).isEqualTo(7);
			assertThat(mapping.filterCriteria().filters()).hasSize(1);
			assertThat(mapping.state()).isEqualTo("Disabled");
		});
		Files.delete(this.store.file("dev"));
		this.requests.clear();
		deploy(queues("one"));
		assertThat(this.requests.writes()).containsExactly("UpdateEventSourceMapping");
		Plan moved = deploy(
				request("shop", "two", EventApplications.function("archive", EventApplications.queue("audit")),
						EventApplications.function("order", EventApplications.queue("orders"))));
		assertThat(deleted(moved)).containsExactly("audit -> shop-dev-audit");
		assertThat(id("orders")).isEqualTo(id);
		assertThat(mappings()).containsOnlyKeys("orders", "audit");
		deploy(request("store", "two", EventApplications.function("order", EventApplications.queue("orders"))));
		assertThat(mappings()).containsOnlyKeys("orders");
		assertThat(id("orders")).isNotEqualTo(id);
	}

	@Test
	void deploysListsChangesRenamesAndDeletesSchedules() {
		Plan plan = deploy(request("shop", "one",
				EventApplications.function("refresh", EventApplications.schedule("rate(5 minutes)"),
						new ScheduleSourceModel("cron(0 8 ? * MON-FRI *)", "Europe/Vienna", "2030-01-01T00:00:00Z",
								"2031-01-01T00:00:00Z", 15, "{\"a\":1}", false))));
		assertThat(plan.changes()).filteredOn((change) -> change.type().startsWith("schedule"))
			.extracting(PlannedChange::name)
			.containsExactlyInAnyOrder("shop-dev", "shop-dev-schedules.role", "refresh, rate(5 minutes)",
					"refresh.2, cron(0 8 ? * MON-FRI *)");
		Golden.check("requests/schedules.txt", this.requests.text((call) -> call.startsWith("CreateSchedule")));
		assertThat(schedules()).containsExactly("refresh ENABLED rate(5 minutes) UTC",
				"refresh.2 DISABLED cron(0 8 ? * MON-FRI *) Europe/Vienna");
		this.requests.clear();
		deploy(request("shop", "one",
				EventApplications.function("refresh", EventApplications.schedule("rate(1 hour)"))));
		assertThat(this.requests.writes()).containsExactlyInAnyOrder("UpdateSchedule", "DeleteSchedule");
		deploy(request("shop", "one", EventApplications.function("renew", EventApplications.schedule("rate(1 hour)"))));
		assertThat(schedules()).containsExactly("renew ENABLED rate(1 hour) UTC");
		deploy(request("store", "one",
				EventApplications.function("renew", EventApplications.schedule("rate(1 hour)"))));
		assertThat(this.scheduler.listScheduleGroups((request) -> {
		}).scheduleGroups()).extracting(ScheduleGroupSummary::name).contains("store-dev").doesNotContain("shop-dev");
	}

	@Test
	void deploysListsChangesRenamesAndDeletesNotifications() {
		Plan plan = deploy(request("shop", "one",
				EventApplications.function("uploaded", EventApplications.bucket("in/", ".csv"))));
		assertThat(plan.changes()).filteredOn((change) -> change.type().equals("bucket_notification"))
			.extracting(PlannedChange::name)
			.containsExactly("uploads");
		assertThat(notifications()).containsExactly(
				"chalice:shop:dev:uploaded:1 s3:ObjectCreated:* of in/*.csv to " + alias("shop-dev-uploaded"), THEIRS);
		assertThat(this.requests.requests(AddPermissionRequest.class)).singleElement().satisfies((request) -> {
			assertThat(request.principal()).isEqualTo("s3.amazonaws.com");
			assertThat(request.sourceArn()).isEqualTo("arn:aws:s3:::uploads");
			assertThat(request.sourceAccount()).isEqualTo("123456789012");
			assertThat(request.statementId()).isEqualTo("chalice-s3-uploads");
			assertThat(request.qualifier()).isEqualTo("live");
		});
		this.requests.clear();
		deploy(request("shop", "two", EventApplications.function("uploaded", EventApplications.bucket("in/", ".csv"))));
		assertThat(this.requests.writes()).doesNotContain("PutBucketNotificationConfiguration", "AddPermission");
		deploy(request("shop", "two", EventApplications.function("arrived", EventApplications.bucket("in/", ".csv"))));
		assertThat(this.requests.requests(PutBucketNotificationConfigurationRequest.class)).hasSize(1);
		deploy(request("store", "two", EventApplications.function("arrived", EventApplications.bucket("in/", ".csv"))));
		assertThat(notifications()).containsExactly(
				"chalice:store:dev:arrived:1 s3:ObjectCreated:* of in/*.csv to " + alias("store-dev-arrived"), THEIRS);
		deploy(request("store", "two", EventApplications.function("arrived")));
		assertThat(notifications()).containsExactly(THEIRS);
	}

	@Test
	void rollbackDisablesWhatTheEarlierDeployDidNotHave() {
		deploy(request("shop", "one", EventApplications.function("order", EventApplications.queue("orders")),
				EventApplications.function("refresh")));
		DeploymentRequest second = request("shop", "two",
				EventApplications.function("order", EventApplications.queue("orders")),
				EventApplications.function("refresh", EventApplications.queue("audit"),
						EventApplications.schedule("rate(1 hour)"), EventApplications.bucket("in/", "")));
		deploy(second);
		List<String> expected = inventory();
		Plan plan = this.deployer.planRollback("shop", "dev", Optional.empty());
		assertThat(plan.notices()).hasSize(3);
		this.deployer.execute(plan, ExecutionProgress.NONE);
		assertThat(mappings())
			.hasEntrySatisfying("audit", (mapping) -> assertThat(mapping.state()).isEqualTo("Disabled"))
			.hasEntrySatisfying("orders", (mapping) -> assertThat(mapping.state()).isEqualTo("Enabled"));
		assertThat(schedules()).containsExactly("refresh DISABLED rate(1 hour) UTC");
		assertThat(notifications()).containsExactly(THEIRS);
		deploy(second);
		assertThat(inventory()).isEqualTo(expected);
	}

}
