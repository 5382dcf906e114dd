package io.chalice.deployer.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AddPermissionRequest;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.UpdateEventSourceMappingRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ScheduleGroupSummary;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import io.chalice.deployer.Deployer;
import io.chalice.deployer.EventApplications;
import io.chalice.deployer.Golden;
import io.chalice.deployer.Samples;
import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.deployer.cloud.BucketNotifications;
import io.chalice.deployer.cloud.NotificationEntry;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.execution.ThreadWorkers;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.state.StateStore;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.model.SqsSourceModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Deploys applications whose functions get events to moto, and compares what the account
 * holds with what the plan said.
 */
@Tag("full")
class MotoEventSourcesIntegrationTests {

	private static @Nullable MotoServer moto;

	private static final String THEIRS = "theirs s3:ObjectRemoved:* of out/* to "
			+ "arn:aws:sqs:us-east-1:123456789012:dead";

	private final Path directory;

	private final MotoAdapter requests = new MotoAdapter();

	private final StateStore store;

	private final Deployer deployer;

	private final RetryBackoff backoff;

	private final AwsCloud cloud;

	private final LambdaClient lambda;

	private final SqsClient sqs;

	private final S3Client s3;

	private final SchedulerClient scheduler;

	MotoEventSourcesIntegrationTests(@TempDir Path directory) {
		this.directory = directory;
		URI endpoint = Objects.requireNonNull(moto).endpoint();
		this.backoff = new RetryBackoff(RandomGenerator.getDefault(), RetryBackoff.Sleeper.ofThread());
		this.cloud = new AwsCloud(new AwsOptions(AwsLogin.of(Map.of(), MfaCodes.NONE), null, "us-east-1", endpoint,
				this.requests, UploadListener.NONE), this.backoff);
		this.store = new StateStore(directory.resolve("deployed"));
		this.deployer = new Deployer(this.cloud, this.store, ForkJoinPool.commonPool(), () -> new ThreadWorkers(4),
				this.backoff, Clock.systemUTC(), "tester@here");
		this.lambda = configure(LambdaClient.builder(), endpoint).build();
		this.sqs = configure(SqsClient.builder(), endpoint).build();
		this.s3 = configure(S3Client.builder(), endpoint).forcePathStyle(true).build();
		this.scheduler = configure(SchedulerClient.builder(), endpoint).build();
	}

	private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configure(B builder,
			URI endpoint) {
		return builder.region(Region.US_EAST_1)
			.endpointOverride(endpoint)
			.httpClient(new JdkHttpClient(UploadListener.NONE, ""))
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")));
	}

	@BeforeAll
	static void start() {
		assumeTrue(MotoServer.installed(), "SKIPPED: moto_server is not on the PATH");
		System.setProperty("aws.accessKeyId", "testing");
		System.setProperty("aws.secretAccessKey", "testing");
		moto = MotoServer.start();
	}

	@AfterAll
	static void stop() {
		System.clearProperty("aws.accessKeyId");
		System.clearProperty("aws.secretAccessKey");
		if (moto != null) {
			moto.close();
		}
	}

	@BeforeEach
	void surround() {
		for (String queue : List.of("orders", "audit")) {
			this.sqs.createQueue((request) -> request.queueName(queue)
				.attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "180", QueueAttributeName.REDRIVE_POLICY,
						"{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"5\"}".formatted(dead()))));
		}
	}

	@BeforeEach
	void makeBucket() {
		this.s3.createBucket((request) -> request.bucket("uploads"));
		NotificationEntry theirs = new NotificationEntry(NotificationEntry.Kind.QUEUE, "theirs", dead(),
				List.of("s3:ObjectRemoved:*"), List.of(new NotificationEntry.KeyRule("prefix", "out/")));
		told().put("uploads", new BucketNotifications(List.of(theirs), false), false);
	}

	private String dead() {
		String url = this.sqs.createQueue((request) -> request.queueName("dead")).queueUrl();
		return this.sqs
			.getQueueAttributes((request) -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
			.attributes()
			.getOrDefault(QueueAttributeName.QUEUE_ARN, "");
	}

	@AfterEach
	void cleanUp() {
		this.requests.revive();
		for (String application : List.of("shop", "store")) {
			this.deployer.execute(this.deployer.planDelete(application, "dev"), ExecutionProgress.NONE);
		}
		assertThat(inventory()).containsExactly(THEIRS);
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

	@Test
	void sourcesKilledAfterEveryCallAreFinishedByTheNextDeploy() {
		killedEverywhere(Optional.empty(), sources("one"));
		DeploymentRequest after = request("shop", "two",
				EventApplications.function("archive", EventApplications.queue("audit"),
						EventApplications.bucket("in/", ".csv")),
				EventApplications.function("order", changed(), EventApplications.schedule("rate(1 hour)")));
		killedEverywhere(Optional.of(sources("one")), after);
	}

	private void killedEverywhere(Optional<DeploymentRequest> before, DeploymentRequest request) {
		before.ifPresent(this::deploy);
		deploy(request);
		List<String> expected = inventory();
		delete();
		for (int call = 1;; call++) {
			before.ifPresent(this::deploy);
			this.requests.killAfter(call);
			try {
				deploy(request);
			}
			catch (RuntimeException ex) {
				assertThat(this.requests.isKilled()).as(() -> "call fails: " + ex).isTrue();
			}
			boolean killed = this.requests.isKilled();
			this.requests.revive();
			deploy(request);
			assertThat(inventory()).as("killed after call %d", call).isEqualTo(expected);
			assertThat(this.deployer.plan(request).hasChanges()).as("killed after call %d", call).isFalse();
			delete();
			if (!killed) {
				return;
			}
		}
	}

	@Test
	void deleteKilledAfterEveryCallIsFinishedByTheNext() {
		for (int call = 1;; call++) {
			deploy(sources("one"));
			this.requests.killAfter(call);
			try {
				delete();
			}
			catch (RuntimeException ex) {
				assertThat(this.requests.isKilled()).as(() -> "call fails: " + ex).isTrue();
			}
			boolean killed = this.requests.isKilled();
			this.requests.revive();
			delete();
			assertThat(inventory()).as("killed after call %d", call).containsExactly(THEIRS);
			if (!killed) {
				return;
			}
		}
	}

	private List<String> inventory() {
		List<String> lines = new ArrayList<>();
		this.lambda.listFunctions().functions().forEach((function) -> lines.add(function.functionName()));
		mappings().forEach((queue, mapping) -> lines.add("%s %s %s %s".formatted(queue, mapping.batchSize(),
				(mapping.filterCriteria() != null) ? mapping.filterCriteria().filters() : List.of(), mapping.state())));
		this.scheduler.listScheduleGroups((request) -> {
		})
			.scheduleGroups()
			.stream()
			.filter((group) -> !group.name().equals("default"))
			.forEach((group) -> lines.add("group " + group.name()));
		lines.addAll(schedules());
		lines.addAll(notifications());
		lines.sort(null);
		return lines;
	}

	private SdkNotifications told() {
		return new SdkNotifications(new SdkCalls(this.backoff), this.s3, this.cloud::caller);
	}

	private List<String> schedules() {
		return this.scheduler.listSchedules((request) -> {
		})
			.schedules()
			.stream()
			.map((one) -> this.scheduler.getSchedule((request) -> request.groupName(one.groupName()).name(one.name())))
			.map((schedule) -> "%s %s %s %s".formatted(schedule.name(), schedule.stateAsString(),
					schedule.scheduleExpression(), schedule.scheduleExpressionTimezone()))
			.sorted()
			.toList();
	}

	private List<String> notifications() {
		return told().find("uploads")
			.orElseThrow()
			.entries()
			.stream()
			.map((entry) -> entry.id() + " " + entry.describe())
			.sorted()
			.toList();
	}

	private static String alias(String function) {
		return "arn:aws:lambda:us-east-1:123456789012:function:%s:live".formatted(function);
	}

	private DeploymentRequest sources(String content) {
		return request("shop", content, EventApplications.function("order", EventApplications.queue("orders")),
				EventApplications.function("audit", EventApplications.queue("audit"),
						EventApplications.schedule("rate(5 minutes)")),
				EventApplications.function("uploaded", EventApplications.bucket("in/", ".csv")));
	}

	private Plan deploy(DeploymentRequest request) {
		Plan plan = this.deployer.plan(request);
		this.deployer.execute(plan, ExecutionProgress.NONE);
		return plan;
	}

	private void delete() {
		this.deployer.execute(this.deployer.planDelete("shop", "dev"), ExecutionProgress.NONE);
	}

	private DeploymentRequest queues(String content) {
		return request("shop", content, EventApplications.function("order", EventApplications.queue("orders")),
				EventApplications.function("audit", EventApplications.queue("audit")));
	}

	private static SqsSourceModel changed() {
		return new SqsSourceModel("orders", 50, 5, 7, List.of("{\"body\":{\"a\":[1]}}"), false);
	}

	// without an API, which takes most of the calls
	private DeploymentRequest request(String application, String content, FunctionModel... functions) {
		StageSettings settings = new StageSettings(application, "dev", 17, "com.example.App",
				ApiConfigurationBuilder.of("dev").build(), EventApplications.FUNCTIONS, Map.of(), null);
		return Samples.request(ApplicationModel.of(List.of(), List.of(functions), List.of(), List.of()), settings,
				Samples.artifact(this.directory, content));
	}

	private Map<String, EventSourceMappingConfiguration> mappings() {
		Map<String, EventSourceMappingConfiguration> mappings = new TreeMap<>();
		this.lambda.listEventSourceMappings()
			.eventSourceMappings()
			.forEach((mapping) -> mappings
				.put(mapping.eventSourceArn().substring(mapping.eventSourceArn().lastIndexOf(':') + 1), mapping));
		return mappings;
	}

	private String id(String queue) {
		return Objects.requireNonNull(mappings().get(queue)).uuid();
	}

	private static List<String> created(Plan plan) {
		return names(plan, PlannedChange.Action.CREATE);
	}

	private static List<String> deleted(Plan plan) {
		return names(plan, PlannedChange.Action.DELETE);
	}

	private static List<String> names(Plan plan, PlannedChange.Action action) {
		return plan.changes()
			.stream()
			.filter((change) -> change.action() == action && change.type().equals("event_source"))
			.map(PlannedChange::name)
			.toList();
	}

}
