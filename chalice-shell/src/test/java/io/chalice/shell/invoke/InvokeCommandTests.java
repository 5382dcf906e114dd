package io.chalice.shell.invoke;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.shell.FakeServices;
import io.chalice.shell.FakeServices.Answer;
import io.chalice.shell.FakeShell;
import io.chalice.shell.console.Prompts;

import static org.assertj.core.api.Assertions.assertThat;

class InvokeCommandTests {

	private static final String CALL = "POST /2015-03-31/functions/shop-dev-order/invocations\\?Qualifier=live";

	@RegisterExtension
	private final FakeServices aws = new FakeServices();

	private final Path directory;

	private FakeShell shell;

	InvokeCommandTests(@TempDir Path directory) {
		this.directory = directory;
		this.shell = shell("", false);
		FakeServices.project(directory, "order");
	}

	private FakeShell shell(String input, boolean piped) {
		return FakeShell.of(
				new InvokeCommand((invocation) -> new InvokePayload(
						new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), piped)),
				this.directory, Prompts.none());
	}

	@Test
	void answerIsPrintedAsItCame() {
		this.aws.answer(CALL, "{\"total\":  1.50}");
		assertThat(run("invoke", "--name", "order", "--payload", "{\"id\": 1}")).isZero();
		assertThat(this.shell.out()).isEqualTo("{\"total\":  1.50}\n");
		assertThat(this.shell.err()).isEmpty();
		assertThat(this.aws.requests()).last().asString().endsWith("{\"id\": 1}");
	}

	@Test
	void eventMayBeInAFileOrOnStandardInput() throws IOException {
		this.aws.answer(CALL, "null");
		Files.writeString(this.directory.resolve("order.json"), "{\"id\": 2}");
		run("invoke", "--name", "order", "--payload", "@order.json");
		assertThat(this.aws.requests()).last().asString().endsWith("{\"id\": 2}");
		this.shell = shell("{\"id\": 3}", true);
		run("invoke", "--name", "order");
		assertThat(this.aws.requests()).last().asString().endsWith("{\"id\": 3}");
		this.shell = shell("{\"id\": 4}", false);
		run("invoke", "--name", "order", "--payload", "@-");
		assertThat(this.aws.requests()).last().asString().endsWith("{\"id\": 4}");
		run("invoke", "--name", "order");
		assertThat(this.aws.requests()).last().asString().endsWith("{}");
	}

	@Test
	void exceptionIsTheStackTraceItWas() {
		this.aws.answer(CALL, (request) -> new Answer(200, Map.of("X-Amz-Function-Error", "Unhandled"), """
				{"errorMessage":"no","errorType":"java.lang.IllegalStateException",\
				"stackTrace":["com.example.Shop.buy(Shop.java:12)","com.example.Shop.main(Shop.java:3)"],\
				"cause":{"errorMessage":"gone","errorType":"java.io.IOException",\
				"stackTrace":["com.example.Store.read(Store.java:9)","com.example.Shop.main(Shop.java:3)"]}}"""));
		assertThat(run("invoke", "--name", "order")).isEqualTo(1);
		assertThat(this.shell.out()).isEmpty();
		assertThat(this.shell.err()).isEqualTo("""
				java.lang.IllegalStateException: no
					at com.example.Shop.buy(Shop.java:12)
					at com.example.Shop.main(Shop.java:3)
				Caused by: java.io.IOException: gone
					at com.example.Store.read(Store.java:9)
					... 1 more
				""");
		run("invoke", "--name", "order", "--json");
		assertThat(this.shell.out()).startsWith("{\"errorMessage\":\"no\"").hasLineCount(1);
	}

	@Test
	void whatLambdaHasEndedIsTold() {
		this.aws.answer(CALL,
				(request) -> new Answer(200,
						Map.of("X-Amz-Function-Error", "Unhandled", "X-Amz-Log-Result",
								base64("mine\nREPORT RequestId: 1")),
						"{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"Task timed out after 3.00 seconds\"}"));
		assertThat(run("invoke", "--name", "order")).isEqualTo(1);
		assertThat(this.shell.err()).isEqualTo("""
				order failed: Sandbox.Timedout: Task timed out after 3.00 seconds
				Its log:
				  mine
				  REPORT RequestId: 1
				""");
	}

	@Test
	void logIsAMessage() {
		this.aws.answer(CALL,
				(request) -> new Answer(200, Map.of("X-Amz-Log-Result", base64("START RequestId: 1\nmine\n")), "7"));
		assertThat(run("invoke", "--name", "order", "--log")).isZero();
		assertThat(this.shell.out()).isEqualTo("7\n");
		assertThat(this.shell.err()).isEqualTo("START RequestId: 1\nmine\n");
	}

	@Test
	void eventIsLeftToLambda() {
		this.aws.answer(CALL, (request) -> new Answer(202, Map.of(), ""));
		assertThat(run("invoke", "--name", "order", "--async")).isZero();
		assertThat(this.shell.out()).isEmpty();
		assertThat(this.shell.err())
			.isEqualTo("order will be called. What it logs: ./chalice logs --endpoint-url %s --name order --follow%n"
				.formatted(this.aws.url()));
	}

	@Test
	void theOnlyFunctionNeedsNoName() {
		FakeServices.state(this.directory, FakeServices.function("order", "shop-dev-order"));
		this.aws.answer(CALL, "1");
		assertThat(run("invoke")).isZero();
	}

	@Test
	void mistakesAreOneLine() throws IOException {
		String endpoint = " --endpoint-url " + this.aws.url();
		fails(2, "Stage dev has 2 functions: api_handler, order. Name one: ./chalice invoke%s --name api_handler"
			.formatted(endpoint), "invoke");
		fails(2, "Stage dev has no function 'ordr', did you mean 'order'? (there is: api_handler, order)", "invoke",
				"--name", "ordr");
		assertThat(run("invoke", "--name", "order", "--payload", "{\"id\": }")).isEqualTo(2);
		assertThat(this.shell.err()).startsWith("--payload, line 1, column ")
			.endsWith(". A text is JSON in quotes: --payload '\"text\"'\n")
			.hasLineCount(1);
		fails(2, "There is no file " + this.directory.resolve("none.json"), "invoke", "--payload", "@none.json");
		fails(2, "Either --local or --async, not both: on this machine nobody keeps events", "invoke", "--local",
				"--async");
		fails(2, "Either --async or --log, not both. What it logs: ./chalice logs%s --follow".formatted(endpoint),
				"invoke", "--async", "--log");
	}

	@Test
	void eventThatIsTooLargeIsOneLine() throws IOException {
		Path file = this.directory.resolve("large.json");
		Files.writeString(file, "\"%s\"".formatted("x".repeat(6 * 1024 * 1024)));
		fails(2, "large.json has 6,291,458 bytes, and Lambda takes 6,291,456", "invoke", "--payload", "@large.json");
		Files.writeString(file, "\"%s\"".formatted("x".repeat(1024 * 1024)));
		fails(2, "large.json has 1,048,578 bytes, and Lambda takes 1,048,576 with --async", "invoke", "--async",
				"--payload", "@large.json");
	}

	@Test
	void functionThatIsGoneIsOneLine() {
		this.aws.answer(CALL, (request) -> new Answer(404, Map.of("x-amzn-errortype", "ResourceNotFoundException"),
				"{\"message\": \"Function not found: shop-dev-order:live\"}"));
		fails(1, "This endpoint cannot run functions: lambda:Invoke failed: Function not found: shop-dev-order:live",
				"invoke", "--name", "order");
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private int run(String... words) {
		return this.shell.run(this.aws.called(words));
	}

	private void fails(int code, String message, String... words) {
		this.shell.fails(code, message, this.aws.called(words));
	}

}
