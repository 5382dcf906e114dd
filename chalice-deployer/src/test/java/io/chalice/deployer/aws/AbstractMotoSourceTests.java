package io.chalice.deployer.aws;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import io.chalice.deployer.Deployer;
import io.chalice.deployer.EventApplications;
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
import io.chalice.model.SqsSourceModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deploys applications whose functions get events to moto, and lists what the account
 * holds.
 */
@ExtendWith(TestingCredentials.class)
abstract class AbstractMotoSourceTests {

	@RegisterExtension
	static final StartedMoto moto = new StartedMoto();

	static final String THEIRS = "theirs s3:ObjectRemoved:* of out/* to " + "arn:aws:sqs:us-east-1:123456789012:dead";

	final Path directory;

	final MotoAdapter requests = new MotoAdapter();

	final StateStore store;

	final Deployer deployer;

	final RetryBackoff backoff;

	final AwsCloud cloud;

	final LambdaClient lambda;

	final SqsClient sqs;

	final S3Client s3;

	final SchedulerClient scheduler;

	AbstractMotoSourceTests(Path directory) {
		this.directory = directory;
		URI endpoint = moto.endpoint();
		this.backoff = new RetryBackoff(RandomGenerator.getDefault(), RetryBackoff.Sleeper.ofThread());
		this.cloud = new AwsCloud(new AwsOptions(AwsLogin.of(Map.of(), MfaCodes.NONE), null, "us-east-1", endpoint,
				this.requests, UploadListener.NONE), this.backoff);
		this.store = new StateStore(directory.resolve("deployed"));
		this.deployer = new Deployer(this.cloud, this.store, ForkJoinPool.commonPool(), () -> new ThreadWorkers(4),
				this.backoff, Clock.systemUTC(), "tester@here");
		this.lambda = moto.configure(LambdaClient.builder()).build();
		this.sqs = moto.configure(SqsClient.builder()).build();
		this.s3 = moto.configure(S3Client.builder()).forcePathStyle(true).build();
		this.scheduler = moto.configure(SchedulerClient.builder()).build();
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

	String dead() {
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
			this.deployer.execute(this.deployer.planDelete(application, "dev", true), ExecutionProgress.NONE);
		}
		assertThat(inventory()).containsExactly(THEIRS);
	}

	List<String> inventory() {
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

	SdkNotifications told() {
		return new SdkNotifications(new SdkCalls(this.backoff), this.s3, this.cloud::caller);
	}

	List<String> schedules() {
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

	List<String> notifications() {
		return told().find("uploads")
			.orElseThrow()
			.entries()
			.stream()
			.map((entry) -> entry.id() + " " + entry.describe())
			.sorted()
			.toList();
	}

	static String alias(String function) {
		return "arn:aws:lambda:us-east-1:123456789012:function:%s:live".formatted(function);
	}

	DeploymentRequest sources(String content) {
		return request("shop", content, EventApplications.function("order", EventApplications.queue("orders")),
				EventApplications.function("audit", EventApplications.queue("audit"),
						EventApplications.schedule("rate(5 minutes)")),
				EventApplications.function("uploaded", EventApplications.bucket("in/", ".csv")));
	}

	Plan deploy(DeploymentRequest request) {
		Plan plan = this.deployer.plan(request);
		this.deployer.execute(plan, ExecutionProgress.NONE);
		return plan;
	}

	void delete() {
		this.deployer.execute(this.deployer.planDelete("shop", "dev", true), ExecutionProgress.NONE);
	}

	DeploymentRequest queues(String content) {
		return request("shop", content, EventApplications.function("order", EventApplications.queue("orders")),
				EventApplications.function("audit", EventApplications.queue("audit")));
	}

	static SqsSourceModel changed() {
		return new SqsSourceModel("orders", 50, 5, 7, List.of("{\"body\":{\"a\":[1]}}"), false);
	}

	// without an API, which takes most of the calls
	DeploymentRequest request(String application, String content, FunctionModel... functions) {
		StageSettings settings = new StageSettings(application, "dev", 17, "com.example.App",
				ApiConfigurationBuilder.of("dev").build(), EventApplications.FUNCTIONS, Map.of(), null);
		return Samples.request(ApplicationModel.of(List.of(), List.of(functions), List.of(), List.of()), settings,
				Samples.artifact(this.directory, content));
	}

	Map<String, EventSourceMappingConfiguration> mappings() {
		Map<String, EventSourceMappingConfiguration> mappings = new TreeMap<>();
		this.lambda.listEventSourceMappings()
			.eventSourceMappings()
			.forEach((mapping) -> mappings
				.put(mapping.eventSourceArn().substring(mapping.eventSourceArn().lastIndexOf(':') + 1), mapping));
		return mappings;
	}

	String id(String queue) {
		return Objects.requireNonNull(mappings().get(queue)).uuid();
	}

	static List<String> created(Plan plan) {
		return names(plan, PlannedChange.Action.CREATE);
	}

	static List<String> deleted(Plan plan) {
		return names(plan, PlannedChange.Action.DELETE);
	}

	static List<String> names(Plan plan, PlannedChange.Action action) {
		return plan.changes()
			.stream()
			.filter((change) -> change.action() == action && change.type().equals("event_source"))
			.map(PlannedChange::name)
			.toList();
	}

}
