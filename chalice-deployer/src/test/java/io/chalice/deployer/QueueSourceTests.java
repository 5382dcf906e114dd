package io.chalice.deployer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.EventSourceSettings;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.memory.MemoryCloud;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanText;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.RefusedSourceException;
import io.chalice.model.SqsSourceModel;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Queues that Lambda polls for functions.
 */
class QueueSourceTests {

	private final Path directory;

	private final DeployScenario scenario;

	private final MemoryCloud cloud;

	QueueSourceTests(@TempDir Path directory) {
		this.directory = directory;
		this.scenario = new DeployScenario(directory.resolve("project"), 0);
		this.cloud = this.scenario.cloud();
	}

	@BeforeEach
	void surround() {
		this.cloud.queue("orders", 180, true, null);
		this.cloud.queue("audit", 180, true, null);
	}

	@Test
	void pollsForTheAliasOnceTheRoleMayAndTheAliasIsThere() {
		Plan plan = this.scenario.deploy(before());
		assertThat(plan.confirmations()).extracting(Confirmation::kind).containsExactly(Confirmation.Kind.POLICY);
		assertThat(plan.notices()).isEmpty();
		assertThat(mappings()).containsExactly(
				"mapping arn:aws:sqs:eu-west-1:123456789012:audit -> "
						+ "arn:aws:lambda:eu-west-1:123456789012:function:shop-dev-audit:live "
						+ "EventSourceSettings[batchSize=10, window=0, maximumConcurrency=null, filters=[], "
						+ "partialAnswers=true, enabled=true] " + "{aws-chalice=version=0.1.0:stage=dev:app=shop}",
				"mapping arn:aws:sqs:eu-west-1:123456789012:orders -> "
						+ "arn:aws:lambda:eu-west-1:123456789012:function:shop-dev-order:live "
						+ "EventSourceSettings[batchSize=10, window=0, maximumConcurrency=null, filters=[], "
						+ "partialAnswers=true, enabled=true] " + "{aws-chalice=version=0.1.0:stage=dev:app=shop}");
		assertThat(this.scenario.deployer().plan(before()).steps()).isEmpty();
	}

	@Test
	void changesInPlaceWhatCanBeChanged() {
		this.scenario.deploy(before());
		DeploymentRequest request = request("before",
				new SqsSourceModel("orders", 50, 5, 7, List.of("{\"body\":{\"a\":[1]}}"), false));
		Plan plan = this.scenario.deployer().plan(request);
		assertThat(PlanText.write(plan)).contains("  ~ update  event source orders -> shop-dev-order",
				"      ~ batch size: 10 -> 50", "      ~ window: 0 -> 5", "      + maximum concurrency: 7",
				"      + filters: [{\"body\":{\"a\":[1]}}]", "      ~ enabled: true -> false");
		this.scenario.deploy(request);
		assertThat(this.cloud.calls().log()).contains("lambda:UpdateEventSourceMapping "
				+ "arn:aws:lambda:eu-west-1:123456789012:function:shop-dev-order:live "
				+ "arn:aws:sqs:eu-west-1:123456789012:orders");
		assertThat(this.scenario.deployer().plan(request).steps()).isEmpty();
		Plan back = this.scenario.deploy(request("before", EventApplications.queue("orders")));
		assertThat(PlanText.write(back)).contains("      - maximum concurrency: 7");
		assertThat(mappings()).singleElement().asString().contains("maximumConcurrency=null, filters=[]");
	}

	@Test
	void makesAnewWhatGetsAnotherQueueAndAsksBefore() {
		this.scenario.deploy(request("before", EventApplications.queue("orders")));
		DeploymentRequest request = request("after", EventApplications.queue("audit"));
		Plan plan = this.scenario.deployer().plan(request);
		assertThat(plan.confirmations()).first()
			.satisfies((question) -> assertThat(question.lines()).contains(
					"Event source mapping: orders -> shop-dev-order (no message is lost: they stay in orders until "
							+ "something else receives them or they expire)"));
		assertThat(PlanText.write(plan)).contains("  + create  event source audit -> shop-dev-order",
				"  - delete  event source orders -> shop-dev-order");
		this.cloud.calls().clear();
		this.scenario.deploy(request);
		assertThat(mappings()).singleElement().asString().contains(":audit ->");
		assertThat(writes()).containsSubsequence("lambda:CreateEventSourceMapping", "lambda:UpdateEventSourceMapping",
				"lambda:DeleteEventSourceMapping");
	}

	@Test
	void movesAQueueToAnotherFunctionAndStopsPollingBeforeTheFunctionGoes() {
		this.scenario.deploy(before());
		this.cloud.calls().clear();
		this.scenario.deploy(after());
		assertThat(mappings()).hasSize(2)
			.anyMatch((line) -> line
				.contains("audit -> arn:aws:lambda:eu-west-1:123456789012:function:shop-dev-archive:live"));
		assertThat(writes()).containsSubsequence("lambda:UpdateEventSourceMapping", "lambda:DeleteEventSourceMapping",
				"lambda:DeleteFunction");
	}

	@Test
	void deletesEverything() {
		this.scenario.deploy(before());
		this.cloud.calls().clear();
		Plan plan = this.scenario.delete("shop");
		assertThat(plan.changes()).filteredOn((change) -> change.type().equals("event_source"))
			.extracting(PlannedChange::action)
			.containsExactly(PlannedChange.Action.DELETE, PlannedChange.Action.DELETE);
		assertThat(writes()).containsSubsequence("lambda:UpdateEventSourceMapping", "lambda:DeleteEventSourceMapping",
				"lambda:DeleteFunction");
		assertThat(DeployScenario.inUse(this.cloud)).isEmpty();
	}

	@Test
	void leavesMappingsOfOthersAlone() {
		this.scenario.deploy(before());
		EventSourceSettings polling = new EventSourceSettings(1, 0, null, List.of(), false, true);
		this.cloud.queue("theirs", 30, false, null);
		this.cloud.eventSources().create(alias("shop-dev-order"), queue("theirs"), polling, Map.of("owner", "someone"));
		this.scenario.deploy(after());
		this.scenario.delete("shop");
		assertThat(mappings()).singleElement().asString().contains("theirs").contains("owner=someone");
	}

	@Test
	void refusesAMappingOfSomebodyElse() {
		this.scenario.deploy(request("before"));
		EventSourceSettings polling = new EventSourceSettings(1, 0, null, List.of(), false, true);
		this.scenario.deploy(request("before", EventApplications.queue("audit")));
		this.cloud.eventSources().create(alias("shop-dev-order"), queue("orders"), polling, Map.of());
		assertThatExceptionOfType(ForeignResourceException.class)
			.isThrownBy(() -> this.scenario.deployer().plan(request("before", EventApplications.queue("orders"))))
			.withMessageContaining("of queue orders and function shop-dev-order");
	}

	@Test
	void findsALostState() throws IOException {
		this.scenario.deploy(before());
		List<String> expected = this.cloud.inventory();
		Files.delete(this.scenario.store().file("dev"));
		assertThat(this.scenario.deployer().plan(before()).hasChanges()).isFalse();
		this.scenario.deploy(before());
		assertThat(this.cloud.inventory()).isEqualTo(expected);
		Files.delete(this.scenario.store().file("dev"));
		this.scenario.deploy(request("after"));
		assertThat(mappings()).isEmpty();
	}

	@Test
	void movesEverythingWhenTheApplicationIsRenamed() {
		this.scenario.deploy(before());
		this.scenario.deploy(EventApplications.request("store", this.directory, "before", EventApplications.FUNCTIONS,
				EventApplications.function("order", EventApplications.queue("orders"))));
		assertThat(mappings()).singleElement().asString().contains("store-dev-order:live", "app=store");
	}

	@Test
	void saysHowToMakeAQueueThatIsMissing() {
		assertThatExceptionOfType(RefusedSourceException.class)
			.isThrownBy(() -> this.scenario.deployer().plan(request("one", EventApplications.queue("none.fifo"))))
			.withMessage("There is no queue none.fifo in eu-west-1, and function order gets its messages. Make it: "
					+ "aws sqs create-queue --queue-name none.fifo --attributes FifoQueue=true,VisibilityTimeout=180 "
					+ "--region eu-west-1");
		assertThatExceptionOfType(RefusedSourceException.class)
			.isThrownBy(() -> this.scenario.deployer()
				.plan(request("one", EventApplications.queue("arn:aws:sqs:us-east-1:123456789012:orders"))))
			.withMessageContaining("is in us-east-1, and Lambda polls queues of its own region alone");
		assertThatExceptionOfType(RefusedSourceException.class)
			.isThrownBy(() -> this.scenario.deployer()
				.plan(request("one", EventApplications.queue("arn:aws:sqs:eu-west-1:210987654321:orders"))))
			.withMessageContaining("that account 123456789012 may read");
		assertThat(DeployScenario.inUse(this.cloud)).isEmpty();
	}

	@Test
	void refusesAQueueThatHidesMessagesForLessThanACallMayTake() {
		this.cloud.queue("short", 20, true, null);
		assertThatExceptionOfType(RefusedSourceException.class)
			.isThrownBy(() -> this.scenario.deployer().plan(request("one", EventApplications.queue("short"))))
			.withMessage("Queue short hides a message for 20 s, and function order may take 30 s (lambda_timeout): "
					+ "Lambda refuses to poll it. Raise the queue's: aws sqs set-queue-attributes --queue-url "
					+ "https://queues/short --attributes VisibilityTimeout=180 --region eu-west-1, or set "
					+ "\"lambda_timeout\": 20 for order in .chalice/config.json");
	}

	@Test
	void warnsUntilTheWarningIsAcknowledged() {
		this.cloud.queue("plain", 30, false, null);
		assertThat(this.scenario.deployer().plan(request("one", EventApplications.queue("plain"))).notices())
			.satisfiesExactly(
					(notice) -> assertThat(notice)
						.startsWith(
								"Queue plain hides a message for 30 s, under six times the 30 s that function order")
						.contains("VisibilityTimeout=180")
						.endsWith("\"acknowledged_warnings\": [\"queue-visibility\"]"),
					(notice) -> assertThat(notice).startsWith("Queue plain has no dead-letter queue")
						.contains("arn:aws:sqs:eu-west-1:123456789012:plain-dead")
						.endsWith("\"acknowledged_warnings\": [\"queue-dead-letters\"]"));
		FunctionSettings acknowledged = EventApplications.FUNCTIONS.with(LambdaKeys.ACKNOWLEDGED_WARNINGS,
				List.of("queue-visibility", "queue-dead-letters"));
		assertThat(this.scenario.deployer()
			.plan(EventApplications.request("shop", this.directory, "one", acknowledged,
					EventApplications.function("order", EventApplications.queue("plain"))))
			.notices()).isEmpty();
	}

	@Test
	void roleMayReadTheQueuesAndDecryptThoseOfTheCustomersKeys() {
		this.cloud.queue("secret", 180, true, "1234-key");
		this.cloud.queue("aliased", 180, true, "alias/orders");
		this.cloud.queue("managed", 180, true, "alias/aws/sqs");
		this.scenario.deploy(request("one", EventApplications.queue("secret"), EventApplications.queue("aliased"),
				EventApplications.queue("managed")));
		assertThat(this.cloud.roles().policy("shop-dev", "shop-dev"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("sqs:DeleteMessage", "sqs:GetQueueAttributes",
					"sqs:ReceiveMessage", "kms:Decrypt", "arn:aws:sqs:eu-west-1:123456789012:secret",
					"arn:aws:kms:eu-west-1:123456789012:key/1234-key", "\"kms:ResourceAliases\"", "alias/orders")
				.doesNotContain("alias/aws/sqs"));
	}

	private DeploymentRequest before() {
		return EventApplications.request(this.directory, "before",
				EventApplications.function("order", EventApplications.queue("orders")),
				EventApplications.function("audit", EventApplications.queue("audit")));
	}

	private DeploymentRequest after() {
		return EventApplications.request(this.directory, "after",
				EventApplications.function("order", EventApplications.queue("orders")),
				EventApplications.function("archive", EventApplications.queue("audit")));
	}

	private DeploymentRequest request(String content, SqsSourceModel... queues) {
		return EventApplications.request(this.directory, content, EventApplications.function("order", queues));
	}

	private static String queue(String name) {
		return "arn:aws:sqs:eu-west-1:123456789012:" + name;
	}

	private static String alias(String function) {
		return "arn:aws:lambda:eu-west-1:123456789012:function:%s:live".formatted(function);
	}

	private List<String> mappings() {
		return this.cloud.inventory().stream().filter((line) -> line.startsWith("mapping ")).toList();
	}

	private List<String> writes() {
		return this.cloud.calls()
			.log()
			.stream()
			.filter((call) -> !call.startsWith("?"))
			.map((call) -> call.split(" ")[0])
			.toList();
	}

}
