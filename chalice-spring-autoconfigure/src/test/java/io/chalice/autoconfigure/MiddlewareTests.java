package io.chalice.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import io.chalice.AuthRequest;
import io.chalice.AuthResponse;
import io.chalice.Chalice;
import io.chalice.ChaliceFunction;
import io.chalice.ChaliceRequest;
import io.chalice.ChaliceResponse;
import io.chalice.ChaliceRoute;
import io.chalice.CustomAuthorizer;
import io.chalice.MultiValues;
import io.chalice.NotFoundError;
import io.chalice.middleware.ChaliceMiddleware;
import io.chalice.middleware.Invocation;
import io.chalice.middleware.InvocationChain;
import io.chalice.middleware.InvocationKind;
import io.chalice.s3.ChaliceS3Listener;
import io.chalice.s3.S3Notification;
import io.chalice.schedule.ChaliceSchedule;
import io.chalice.sqs.BatchResult;
import io.chalice.sqs.ChaliceSqsListener;
import io.chalice.sqs.SqsMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of middleware around everything that can be invoked.
 */
class MiddlewareTests {

	private static final String SQS = "{\"Records\":[{\"messageId\":\"1\",\"body\":\"a\",\"x\":1},"
			+ "{\"messageId\":\"2\",\"body\":\"b\"}]}";

	private static final String S3 = "{\"Records\":[{\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":"
			+ "{\"name\":\"b\"},\"object\":{\"key\":\"k\"}}}]}";

	@Test
	void surroundsEveryKindInOrder() {
		TestContexts.runner(Handlers.class, Observing.class).run((context) -> {
			ChaliceApplication application = context.getBean(ChaliceApplication.class);
			List<String> log = context.getBean(Observing.class).log;
			assertThat(http(application, "/view", "q")).contains("\"statusCode\":200").contains("seen q");
			assertThat(log).containsExactly("> HTTP api_handler #view(ChaliceRequest)", "inner HTTP", "< seen q");
			log.clear();
			assertThat(call(application, "each", SQS)).contains("[]");
			assertThat(call(application, "uploaded", S3)).isEqualTo("null");
			assertThat(call(application, "refresh", "{\"a\":1}")).isEqualTo("1");
			assertThat(call(application, "job", "{\"a\":2}")).isEqualTo("2");
			assertThat(call(application, "upper", "\"a\"")).isEqualTo("\"A\"");
			assertThat(log).filteredOn((line) -> line.startsWith(">"))
				.containsExactly("> SQS each #each(String)", "> S3 uploaded #uploaded(S3Notification)",
						"> SCHEDULE refresh #refresh(Map)", "> FUNCTION job #job(Map)", "> FUNCTION upper #upper()");
			assertThat(log).filteredOn((line) -> line.startsWith("inner")).isEmpty();
			log.clear();
			call(application, "check", "{\"methodArn\":\"arn:aws:execute-api:us-east-1:1:a/s/GET/\"}");
			assertThat(log).isEmpty();
		});
	}

	@Test
	void seesWhatAViewThrowsAndMayAnswer() {
		TestContexts.runner(Handlers.class, Rescuing.class).run((context) -> {
			ChaliceApplication application = context.getBean(ChaliceApplication.class);
			assertThat(http(application, "/missing", "q")).contains("\"statusCode\":404");
			assertThat(http(application, "/fails", "q")).contains("\"statusCode\":503").contains("rescued: broken");
			assertThat(http(application, "/typed", "q")).contains("\"x-seen\":\"yes\"").contains("{\\\"b\\\":2}");
		});
	}

	@Test
	void mayChangeAnEventForWhatFollows() {
		TestContexts.runner(Handlers.class, Changing.class).run((context) -> {
			ChaliceApplication application = context.getBean(ChaliceApplication.class);
			assertThat(http(application, "/view", "q")).contains("seen changed");
			assertThat(http(application, "/current", "q")).contains("seen changed");
			assertThat(call(application, "each", SQS)).contains("[]");
			assertThat(call(application, "raw", SQS)).contains("[]");
			assertThat(call(application, "uploaded", S3)).isEqualTo("null");
			assertThat(context.getBean(Handlers.class).taken).containsExactly("b!",
					"{Records=[{messageId=2, body=b!}]}", "other");
			assertThat(call(application, "refresh", "{\"a\":1}")).isEqualTo("7");
			assertThat(call(application, "job", "{\"a\":1}")).isEqualTo("7");
			assertThatIllegalStateException().isThrownBy(() -> call(application, "s3-raw", S3))
				.withMessageContaining("takes the event as it arrived");
		});
	}

	@Test
	void mayAnswerForABatch() {
		TestContexts.runner(Handlers.class, Answering.class).run((context) -> {
			ChaliceApplication application = context.getBean(ChaliceApplication.class);
			assertThat(call(application, "each", SQS))
				.isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
			assertThat(context.getBean(Handlers.class).taken).isEmpty();
			assertThatIllegalStateException().isThrownBy(() -> call(application, "uploaded", S3)).withMessage("no");
			assertThat(call(application, "job", "{}")).isEqualTo("\"answered\"");
			assertThatIllegalStateException().isThrownBy(() -> call(application, "words", SQS))
				.withMessageContaining("was answered by a middleware with a java.lang.String");
		});
	}

	private static String call(ChaliceApplication application, String function, String event) throws Exception {
		return new String(application.call(function, event.getBytes(StandardCharsets.UTF_8), null),
				StandardCharsets.UTF_8);
	}

	private static String http(ChaliceApplication application, String path, String query) throws Exception {
		return call(application, "api_handler",
				"{\"httpMethod\":\"GET\",\"path\":\"%s\",\"resource\":\"%s\",\"queryStringParameters\":{\"q\":\"%s\"}}"
					.formatted(path, path, query));
	}

	record Wide(int b) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Handlers {

		final List<String> taken = new ArrayList<>();

		private final Chalice chalice;

		Handlers(Chalice chalice) {
			this.chalice = chalice;
		}

		@ChaliceRoute("/view")
		String view(ChaliceRequest request) {
			return "seen " + request.queryParams().get("q");
		}

		@ChaliceRoute("/current")
		String current() {
			return "seen " + this.chalice.currentRequest().queryParams().get("q");
		}

		@ChaliceRoute("/missing")
		String missing() {
			throw new NotFoundError("there is none");
		}

		@ChaliceRoute("/fails")
		String fails() {
			throw new IllegalStateException("broken");
		}

		@ChaliceRoute("/typed")
		List<Wide> typed() {
			return List.of(new Wide(2));
		}

		@ChaliceSqsListener("q")
		void each(String body) {
			this.taken.add(body);
		}

		@ChaliceSqsListener("q")
		void words(String body) {
			this.taken.add(body);
		}

		@ChaliceSqsListener("q")
		void raw(Map<String, Object> event) {
			this.taken.add(event.toString());
		}

		@ChaliceS3Listener(bucket = "uploads")
		void uploaded(S3Notification object) {
			this.taken.add(object.key());
		}

		@ChaliceS3Listener(bucket = "uploads", name = "s3-raw")
		void raw(byte[] event) {
		}

		@ChaliceSchedule("rate(1 day)")
		Object refresh(Map<String, Object> input) {
			return input.getOrDefault("a", "none");
		}

		@ChaliceFunction("job")
		Object job(Map<String, Object> input) {
			return input.getOrDefault("a", "none");
		}

		@Bean
		@ChaliceFunction("upper")
		Function<String, String> upper() {
			return (text) -> text.replace("\"", "").toUpperCase();
		}

		@ChaliceFunction("check")
		AuthResponse check(AuthRequest request) {
			return AuthResponse.denied("nobody");
		}

		@Bean
		CustomAuthorizer guard() {
			return CustomAuthorizer.ofFunction("guard", "check");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Observing {

		final List<String> log = new ArrayList<>();

		@Bean
		@Order(2)
		ChaliceMiddleware inner() {
			return new ChaliceMiddleware() {

				@Override
				public @Nullable Object around(Invocation invocation, InvocationChain next) throws Exception {
					Observing.this.log.add("inner " + invocation.kind());
					return next.proceed(invocation);
				}

				@Override
				public Set<InvocationKind> kinds() {
					return EnumSet.of(InvocationKind.HTTP);
				}

			};
		}

		@Bean
		@Order(1)
		ChaliceMiddleware outer() {
			return (invocation, next) -> {
				this.log.add("> %s %s %s".formatted(invocation.kind(), invocation.function(),
						invocation.handler().substring(invocation.handler().indexOf('#'))));
				Object result = next.proceed(invocation);
				this.log.add("< " + result);
				return result;
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Rescuing {

		@Bean
		ChaliceMiddleware rescuing() {
			return (invocation, next) -> {
				try {
					Object result = next.proceed(invocation);
					return ((result instanceof ChaliceResponse response) ? response : ChaliceResponse.of(result))
						.header("x-seen", "yes");
				}
				catch (IllegalStateException ex) {
					return ChaliceResponse.of("rescued: " + ex.getMessage()).status(503);
				}
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Changing {

		@Bean
		ChaliceMiddleware changing() {
			return (invocation, next) -> next.proceed(switch (invocation.kind()) {
				case HTTP -> invocation.withEvent(invocation.request()
					.toBuilder()
					.queryParams(MultiValues.ofParameters(Map.of("q", List.of("changed"))))
					.build());
				case SQS -> invocation.withEvent(invocation.messages()
					.stream()
					.filter((message) -> !message.body().equals("a"))
					.map((message) -> new SqsMessage<>(message.body() + "!", message.text(), message.messageId(),
							message.receiptHandle(), message.queueArn(), message.attributes(),
							message.systemAttributes()))
					.toList());
				case S3 -> invocation.withEvent(
						List.of(new S3Notification("ObjectCreated:Put", null, "", "b", "other", 1, null, null, null)));
				case SCHEDULE, FUNCTION -> invocation.withEvent(Map.of("a", 7));
			});
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Answering {

		@Bean
		ChaliceMiddleware answering() {
			return (invocation, next) -> switch (invocation.kind()) {
				case SQS -> invocation.function().equals("words") ? "words"
						: BatchResult.failed(invocation.messages().subList(1, 2));
				case S3 -> throw new IllegalStateException("no");
				default -> "answered";
			};
		}

	}

}
