package io.chalice.autoconfigure.listener;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.ChaliceAutoConfiguration;
import io.chalice.autoconfigure.TestLambdaContext;
import io.chalice.event.MalformedEventException;
import io.chalice.event.UnsupportedEventException;
import io.chalice.s3.ChaliceS3Listener;
import io.chalice.s3.S3Notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link S3Function}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3FunctionTests {

	/** Without all of it, AWS's own class cannot be read. */
	private static final String RECORD = "{\"eventVersion\":\"2.1\",\"eventSource\":\"aws:s3\","
			+ "\"awsRegion\":\"us-west-2\",\"eventTime\":\"1970-01-01T00:00:00.000Z\","
			+ "\"eventName\":\"ObjectCreated:Put\",\"userIdentity\":{\"principalId\":\"p\"},"
			+ "\"requestParameters\":{\"sourceIPAddress\":\"127.0.0.1\"},\"responseElements\":{"
			+ "\"x-amz-request-id\":\"C3\",\"x-amz-id-2\":\"F\"},\"s3\":{\"s3SchemaVersion\":\"1.0\","
			+ "\"configurationId\":\"c\",\"bucket\":{\"name\":\"b\",\"ownerIdentity\":{\"principalId\":\"p\"},"
			+ "\"arn\":\"arn:aws:s3:::b\"},\"object\":{\"key\":\"%s\",\"size\":1024,\"eTag\":\"d4\","
			+ "\"versionId\":\"096\",\"sequencer\":\"0055\"}}}";

	private AnnotationConfigApplicationContext context;

	@BeforeAll
	void start() {
		this.context = new AnnotationConfigApplicationContext(JacksonAutoConfiguration.class,
				ChaliceAutoConfiguration.class, Listeners.class);
	}

	@BeforeEach
	void forget() {
		taken().clear();
	}

	@AfterAll
	void stop() {
		this.context.close();
	}

	@Test
	void methodIsCalledForEachNotification() throws Exception {
		assertThat(call("each", event("a+b", "c%2Bd"))).isEqualTo("null");
		assertThat(taken()).containsExactly("a b request", "c+d request");
	}

	@Test
	void methodMayTakeAllOrTheEventAsItIs() throws Exception {
		assertThat(call("all", event("a", "b"))).isEqualTo("2");
		assertThat(call("aws", event("a"))).isEqualTo("\"a\"");
		assertThat(call("map", event("a"))).isEqualTo("[\"Records\"]");
		assertThat(call("text", event("a"))).isEqualTo(event("a"));
		assertThat(call("stream", event("a"))).isEqualTo(String.valueOf(event("a").length()));
		assertThat(call("bytes", event("a"))).isEqualTo(event("a"));
	}

	@Test
	void failureOfOneFailsTheInvocationOnceAllWereTried() {
		assertThatIllegalStateException().isThrownBy(() -> call("each", event("fail-1", "a", "fail-2")))
			.withMessage("fail-1")
			.satisfies(
					(ex) -> assertThat(ex.getSuppressed()).extracting(Throwable::getMessage).containsExactly("fail-2"));
		assertThat(taken()).containsExactly("a request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "each", "all" })
	void testOfS3IsSkipped(String function) throws Exception {
		assertThat(call(function, "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"b\"}"))
			.isEqualTo("null");
		assertThat(taken()).isEmpty();
	}

	@Test
	void anotherEventFails() {
		assertThatExceptionOfType(UnsupportedEventException.class)
			.isThrownBy(() -> call("each", "{\"Records\":[{\"eventSource\":\"aws:kinesis\"}]}"))
			.withMessage("Received an event of aws:kinesis, which is not an event of Amazon S3");
		assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> call("each", "{"));
	}

	private List<String> taken() {
		return this.context.getBean(Listeners.class).taken;
	}

	private static String event(String... keys) {
		return "{\"Records\":[%s]}".formatted(String.join(",", List.of(keys).stream().map(RECORD::formatted).toList()));
	}

	private String call(String function, String event) throws Exception {
		return new String(
				this.context.getBean(ChaliceApplication.class)
					.call(function, event.getBytes(StandardCharsets.UTF_8), new TestLambdaContext("request")),
				StandardCharsets.UTF_8);
	}

	static class Listeners {

		final List<String> taken = new ArrayList<>();

		@ChaliceS3Listener(bucket = "uploads")
		void each(S3Notification object, Context context) {
			if (object.key().startsWith("fail")) {
				throw new IllegalStateException(object.key());
			}
			this.taken.add(object.key() + " " + context.getAwsRequestId());
		}

		@ChaliceS3Listener(bucket = "uploads")
		int all(List<S3Notification> objects) {
			this.taken.add(objects.toString());
			return objects.size();
		}

		@ChaliceS3Listener(bucket = "uploads")
		String aws(S3Event event) {
			return event.getRecords().get(0).getS3().getObject().getKey();
		}

		@ChaliceS3Listener(bucket = "uploads")
		Object map(Map<String, Object> event) {
			return event.keySet();
		}

		@ChaliceS3Listener(bucket = "uploads")
		byte[] text(String event) {
			return event.getBytes(StandardCharsets.UTF_8);
		}

		@ChaliceS3Listener(bucket = "uploads")
		int stream(InputStream event) throws Exception {
			return event.readAllBytes().length;
		}

		@ChaliceS3Listener(bucket = "uploads")
		byte[] bytes(byte[] event) {
			return event;
		}

	}

}
