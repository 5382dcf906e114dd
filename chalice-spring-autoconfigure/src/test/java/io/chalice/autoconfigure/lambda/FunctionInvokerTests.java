package io.chalice.autoconfigure.lambda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;

import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.TestLambdaContext;
import io.chalice.event.UnsupportedEventException;
import io.chalice.event.WarmUp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of an application within the Lambda adapter, as on Lambda.
 */
@ExtendWith(OutputCaptureExtension.class)
class FunctionInvokerTests {

	private static final String MAIN_CLASS = "MAIN_CLASS";

	private static final String DEFINITION = "spring.cloud.function.definition";

	@BeforeEach
	void setMainClass() {
		System.setProperty(MAIN_CLASS, LambdaApplication.class.getName());
	}

	@AfterEach
	void clear() {
		System.clearProperty(MAIN_CLASS);
		System.clearProperty(DEFINITION);
	}

	@Test
	void routesAreTheFunctionUnlessItIsTold(CapturedOutput output) {
		FunctionInvoker invoker = new FunctionInvoker();
		assertThat(request(invoker, ApiCall.to("GET", "/context"), "abc")).isEqualTo(new ApiCall.Answer(200, "abc"));
		assertThat(request(invoker, ApiCall.to("POST", "/echo").withJson("{\"secret\":\"hunter2\"}"), "abc"))
			.isEqualTo(new ApiCall.Answer(200, "{\"secret\":\"hunter2\"}"));
		assertThat(request(invoker, ApiCall.to("GET", "/context").withHeader("aws-api-gateway", "x"), "abc"))
			.isEqualTo(new ApiCall.Answer(200, "abc"));
		assertThat(output).doesNotContain("hunter2").doesNotContain("Received").doesNotContain("Serving on");
		assertThat(Thread.getAllStackTraces().keySet()).noneMatch((thread) -> thread.getName().startsWith("local"));
	}

	@Test
	void twoRequestsAreServedAtOnce() throws Exception {
		FunctionInvoker invoker = new FunctionInvoker();
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Future<ApiCall.Answer> one = threads.submit(() -> request(invoker, ApiCall.to("GET", "/meet/one"), "1"));
			Future<ApiCall.Answer> two = threads.submit(() -> request(invoker, ApiCall.to("GET", "/meet/two"), "2"));
			assertThat(one.get(30, TimeUnit.SECONDS).body()).isEqualTo("one one");
			assertThat(two.get(30, TimeUnit.SECONDS).body()).isEqualTo("two two");
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void namedMethodIsAFunction(CapturedOutput output) {
		System.setProperty(DEFINITION, "nightly");
		assertThat(call(new FunctionInvoker(), "{\"id\":\"hunter2\"}")).isEqualTo("\"hunter2 abc\"");
		assertThat(output).doesNotContain("hunter2");
	}

	@Test
	void eventOfAnotherServiceFailsTheInvocationOfTheRoutes() {
		FunctionInvoker invoker = new FunctionInvoker();
		assertThatExceptionOfType(UnsupportedEventException.class)
			.isThrownBy(() -> call(invoker, "{\"Records\":[{\"messageId\":\"1\",\"eventSource\":\"aws:sqs\"}]}"))
			.withMessageStartingWith("Received an event of aws:sqs, which is not an HTTP request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "chalice", "nightly", "shout" })
	void everyFunctionAnswersThePingItself(String function) {
		System.setProperty(DEFINITION, function);
		FunctionInvoker invoker = new FunctionInvoker();
		assertThat(invoke(invoker, WarmUp.ping(), "abc")).isEqualTo(WarmUp.answer());
		assertThat(call(invoker, " {\n\"chalice\" : \"ping\" } ")).isEqualTo("{\"chalice\":\"pong\"}");
	}

	@Test
	void namedBeanIsAFunction() {
		System.setProperty(DEFINITION, "shout");
		assertThat(call(new FunctionInvoker(), "{\"text\":\"x\",\"payload\":\"y\"}")).isEqualTo("\"x!\"");
	}

	@Test
	void listenerOfAQueueAnswersWhatFailed(CapturedOutput output) {
		System.setProperty(DEFINITION, "number");
		assertThat(call(new FunctionInvoker(), """
				{"Records": [{"messageId": "1", "body": "7", "eventSource": "aws:sqs"},
				 {"messageId": "2", "body": "hunter2", "eventSource": "aws:sqs"}]}"""))
			.isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
		assertThat(output).contains("Message 2").doesNotContain("hunter2");
	}

	@Test
	void functionBeanOfTheUserStillWorks() {
		System.setProperty(DEFINITION, "plain");
		assertThat(call(new FunctionInvoker(), "\"text\"")).contains("plain").contains("text");
	}

	@Test
	void unknownFunctionIsNamedWithThoseThatExist() {
		System.setProperty(DEFINITION, "nihgtly");
		assertThatExceptionOfType(UnknownFunctionException.class).isThrownBy(FunctionInvoker::new)
			.withMessageContaining("'nihgtly'")
			.withMessageContaining("'chalice' for its routes")
			.withMessageContaining("'nightly', 'number', 'shout'");
	}

	private static ApiCall.Answer request(FunctionInvoker invoker, ApiCall call, String requestId) {
		return ApiCall.Answer.of(invoke(invoker, call.event(), requestId));
	}

	private static String call(FunctionInvoker invoker, String event) {
		return new String(invoke(invoker, event.getBytes(StandardCharsets.UTF_8), "abc"), StandardCharsets.UTF_8);
	}

	private static byte[] invoke(FunctionInvoker invoker, byte[] event, String requestId) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		try {
			invoker.handleRequest(new ByteArrayInputStream(event), output, new TestLambdaContext(requestId));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return output.toByteArray();
	}

}
