package io.chalice.autoconfigure.listener;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.ChaliceAutoConfiguration;
import io.chalice.autoconfigure.TestLambdaContext;
import io.chalice.s3.S3Notification;
import io.chalice.sqs.BatchResult;
import io.chalice.sqs.ChaliceSqsListener;
import io.chalice.sqs.SqsMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link SqsFunction}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class SqsFunctionTests {

	private static final String S3 = "{\"Records\":[{\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":"
			+ "{\"name\":\"b\"},\"object\":{\"key\":\"a+%C3%A9.csv\"}}}]}";

	private AnnotationConfigApplicationContext context;

	@BeforeAll
	void start() {
		this.context = new AnnotationConfigApplicationContext(JacksonAutoConfiguration.class,
				ValidationAutoConfiguration.class, ChaliceAutoConfiguration.class, Listeners.class);
	}

	@BeforeEach
	void forget() {
		this.context.getBean(Listeners.class).taken.clear();
	}

	@AfterAll
	void stop() {
		this.context.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			order           | {"id":"a","count":1}    | Order[id=a, count=1]
			order           | {"id":"a","count":1,"x":[]} | Order[id=a, count=1]
			both            | {"id":"a","count":1}    | Order[id=a, count=1] m0 Order[id=a, count=1] r
			message         | {"id":"a","count":1}    | Order[id=a, count=1] queue
			text            | any text                | any text
			number          | 7                       | 7
			message-text    | any text                | any text
			untyped         | any text                | any text any text
			bytes-of-message| any text                | 8
			map-of-message  | {"a":[1]}               | {a=[1]}
			orders          | {"id":"a","count":1}    | [Order[id=a, count=1]]
			messages        | {"id":"a","count":1}    | [m0=Order[id=a, count=1]]
			event           | any text                | any text
			map             | any text                | any text
			stream          | any text                | true
			bytes           | any text                | true
			""")
	void methodTakesAMessageAsItSays(String function, String body, String taken) throws Exception {
		assertThat(call(function, body)).isEmpty();
		assertThat(taken()).containsExactly(taken);
	}

	@Test
	void contextComesBesides() throws Exception {
		assertThat(call("context", "x")).isEmpty();
		assertThat(taken()).containsExactly("x request");
	}

	@Test
	void notificationsInMessagesAreUnderstood() throws Exception {
		String topic = "{\"Type\":\"Notification\",\"Message\":%s}"
			.formatted(JsonMapper.shared().writeValueAsString(S3));
		String test = "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"b\"}";
		assertThat(call("uploaded", S3, topic, test, "{\"a\":1}", "[")).containsExactly("m3", "m4");
		assertThat(taken()).containsExactly("a é.csv m0", "a é.csv m1");
		assertThat(call("uploads", S3, test, topic)).isEmpty();
		assertThat(taken()).containsExactly("[a é.csv, a é.csv]");
		assertThat(call("uploads", test)).isEmpty();
		assertThat(taken()).isEmpty();
	}

	@Test
	void failureOfAMessageIsThatMessagesOnly(CapturedOutput output) throws Exception {
		assertThat(call("text", "a", "fail", "b")).containsExactly("m1");
		assertThat(taken()).containsExactly("a", "b");
		assertThat(output).contains("Message m1 of queue failed in").contains("IllegalStateException: asked to");
		assertThat(call("later", "a", "fail", "b")).containsExactly("m1");
	}

	@Test
	void whatCannotBeBoundIsAFailedMessageWithALineThatDoesNotTellIt(CapturedOutput output) throws Exception {
		assertThat(call("order", "{\"id\":\"secret", "secret", "{\"id\":\"secret\",\"count\":\"secret\"}",
				"{\"id\":\" \",\"count\":1}", "null", "", "{\"id\":\"a\",\"count\":1}"))
			.containsExactly("m0", "m1", "m2", "m3", "m4", "m5");
		assertThat(taken()).containsExactly("Order[id=a, count=1]");
		assertThat(output.getAll().lines().filter((line) -> line.contains("Message m"))).hasSize(6)
			.anyMatch((line) -> line.endsWith("it is not JSON, at line 1, column 14"))
			.anyMatch((line) -> line.contains("it does not fit " + Order.class.getName()))
			.anyMatch((line) -> line.endsWith("it is not valid: id: must not be blank"))
			.anyMatch((line) -> line.endsWith("it is null"));
		assertThat(output).doesNotContain("secret").doesNotContain("\tat ");
		assertThat(call("message", "{\"id\":\"\",\"count\":1}")).containsExactly("m0");
		assertThat(call("number", "-1", "1")).containsExactly("m0");
	}

	@Test
	void fifoGroupStopsAtItsFirstFailure() throws Exception {
		String event = event(List.of("a", "fail", "b", "c", "fail", "d"), "q.fifo", "1", "1", "1", "2", "2", "1");
		assertThat(failures(invoke("text", event))).containsExactly("m1", "m2", "m4", "m5");
		assertThat(taken()).containsExactly("a", "c");
		// fair queues are standard queues with groups
		event = event(List.of("a", "fail", "b"), "q", "1", "1", "1");
		assertThat(failures(invoke("text", event))).containsExactly("m1");
		assertThat(taken()).containsExactly("a", "b");
		event = event(List.of("{\"id\":\"a\",\"count\":1}", "x", "{\"id\":\"b\",\"count\":1}"), "q.fifo", "1", "1",
				"1");
		assertThat(failures(invoke("orders", event))).containsExactly("m1", "m2");
		assertThat(taken()).containsExactly("[Order[id=a, count=1]]");
	}

	@Test
	void batchSaysWhatFailed() throws Exception {
		assertThat(call("messages", "{\"id\":\"a\",\"count\":1}", "x", "{\"id\":\"fail\",\"count\":1}"))
			.containsExactly("m1", "m2");
		assertThat(call("messages-later", "a", "fail")).containsExactly("m1");
		assertThatIllegalStateException().isThrownBy(() -> call("messages-throws", "a"));
		assertThatIllegalArgumentException().isThrownBy(() -> call("strangers", "a"))
			.withMessageContaining("names 1 messages, of which 0 are in the batch");
		assertThatIllegalStateException().isThrownBy(() -> call("anything", "a"))
			.withMessageContaining("no BatchResult");
		assertThat(call("response", "a")).containsExactly("m0");
		assertThat(call("result-of-event", "a")).containsExactly("m0");
	}

	private List<String> taken() {
		List<String> taken = this.context.getBean(Listeners.class).taken;
		List<String> copy = List.copyOf(taken);
		taken.clear();
		return copy;
	}

	private List<String> call(String function, String... bodies) throws Exception {
		return failures(invoke(function, event(List.of(bodies), "queue")));
	}

	private String invoke(String function, String event) throws Exception {
		byte[] result = this.context.getBean(ChaliceApplication.class)
			.call(function, event.getBytes(StandardCharsets.UTF_8), new TestLambdaContext("request"));
		return new String(result, StandardCharsets.UTF_8);
	}

	private static List<String> failures(String answer) {
		return JsonMapper.shared()
			.readTree(answer)
			.required("batchItemFailures")
			.valueStream()
			.map((failure) -> failure.required("itemIdentifier").asString())
			.toList();
	}

	private static String event(List<String> bodies, String queue, String... groups) {
		List<Map<String, Object>> records = new ArrayList<>();
		for (int i = 0; i < bodies.size(); i++) {
			records.add(Map.of("messageId", "m" + i, "receiptHandle", "r", "body", bodies.get(i), "eventSource",
					"aws:sqs", "eventSourceARN", "arn:aws:sqs:us-east-1:123456789012:" + queue, "attributes",
					(groups.length > 0) ? Map.of("MessageGroupId", groups[i]) : Map.of()));
		}
		return JsonMapper.shared().writeValueAsString(Map.of("Records", records));
	}

	record Order(@NotBlank String id, int count) {

	}

	static class Listeners {

		final List<String> taken = new ArrayList<>();

		@ChaliceSqsListener("q")
		void order(Order order) {
			this.taken.add(order.toString());
		}

		@ChaliceSqsListener("q")
		void both(@Valid Order order, SqsMessage<Order> message) {
			this.taken.add(order + " " + message.messageId() + " " + message.body() + " " + message.receiptHandle());
		}

		@ChaliceSqsListener("q")
		void message(SqsMessage<Order> message) {
			this.taken.add(message.body() + " " + message.queue());
		}

		@ChaliceSqsListener("q")
		void text(String text) {
			failIfAsked(text);
			this.taken.add(text);
		}

		@ChaliceSqsListener("q")
		void number(@Positive int number) {
			this.taken.add(String.valueOf(number));
		}

		@ChaliceSqsListener("q")
		CompletableFuture<Void> later(String text) {
			return CompletableFuture.runAsync(() -> failIfAsked(text));
		}

		@ChaliceSqsListener(value = "q", name = "message-text")
		void messageText(SqsMessage<String> message) {
			this.taken.add(message.body());
		}

		@ChaliceSqsListener("q")
		void untyped(SqsMessage<?> message) {
			this.taken.add(message.body() + " " + message.text());
		}

		@ChaliceSqsListener(value = "q", name = "bytes-of-message")
		void bytesOfMessage(SqsMessage<byte[]> message) {
			this.taken.add(String.valueOf(message.body().length));
		}

		@ChaliceSqsListener(value = "q", name = "map-of-message")
		void mapOfMessage(SqsMessage<Map<String, Object>> message) {
			this.taken.add(message.body().toString());
		}

		@ChaliceSqsListener("q")
		void orders(List<Order> orders) {
			this.taken.add(orders.toString());
		}

		@ChaliceSqsListener("q")
		BatchResult messages(List<SqsMessage<Order>> messages) {
			this.taken.add(messages.stream()
				.map((message) -> message.messageId() + "=" + message.body())
				.collect(Collectors.toList())
				.toString());
			return BatchResult
				.failed(messages.stream().filter((message) -> "fail".equals(message.body().id())).toList());
		}

		@ChaliceSqsListener(value = "q", name = "messages-later")
		CompletableFuture<BatchResult> messagesLater(List<SqsMessage<String>> messages) {
			return CompletableFuture.completedFuture(
					BatchResult.failed(messages.stream().filter((message) -> "fail".equals(message.body())).toList()));
		}

		@ChaliceSqsListener(value = "q", name = "messages-throws")
		void messagesThrows(List<String> messages) {
			throw new IllegalStateException();
		}

		@ChaliceSqsListener("q")
		BatchResult strangers(List<String> messages) {
			return new BatchResult(Set.of("another"));
		}

		@ChaliceSqsListener("q")
		Object anything(List<String> messages) {
			return "done";
		}

		@ChaliceSqsListener("q")
		void event(SQSEvent event) {
			this.taken.add(event.getRecords().get(0).getBody());
		}

		@ChaliceSqsListener("q")
		SQSBatchResponse response(SQSEvent event) {
			return new SQSBatchResponse(
					List.of(new SQSBatchResponse.BatchItemFailure(event.getRecords().get(0).getMessageId())));
		}

		@ChaliceSqsListener(value = "q", name = "result-of-event")
		BatchResult resultOfEvent(byte[] event) {
			return new BatchResult(Set.of("m0"));
		}

		@ChaliceSqsListener("q")
		void map(Map<String, List<Map<String, Object>>> event) {
			this.taken.add(String.valueOf(event.getOrDefault("Records", List.of()).get(0).get("body")));
		}

		@ChaliceSqsListener("q")
		void stream(InputStream event) throws Exception {
			this.taken.add(String.valueOf(event.readAllBytes().length > 50));
		}

		@ChaliceSqsListener("q")
		void bytes(byte[] event) {
			this.taken.add(String.valueOf(event.length > 50));
		}

		@ChaliceSqsListener("q")
		void context(String text, Context context) {
			this.taken.add(text + " " + context.getAwsRequestId());
		}

		@ChaliceSqsListener("q")
		void uploaded(S3Notification object, SqsMessage<?> message) {
			this.taken.add(object.key() + " " + message.messageId());
		}

		@ChaliceSqsListener("q")
		void uploads(List<S3Notification> objects) {
			this.taken.add(objects.stream().map(S3Notification::key).toList().toString());
		}

		private static void failIfAsked(String text) {
			if ("fail".equals(text)) {
				throw new IllegalStateException("asked to");
			}
		}

	}

}
