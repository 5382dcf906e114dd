package io.chalice.shell.logs;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.shell.FakeServices;
import io.chalice.shell.FakeServices.Answer;
import io.chalice.shell.FakeShell;

import static org.assertj.core.api.Assertions.assertThat;

class LogsCommandTests {

	private static final long START = Instant.parse("2026-11-29T12:00:00Z").toEpochMilli();

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS")
		.withZone(ZoneId.systemDefault());

	@RegisterExtension
	private final FakeServices aws = new FakeServices();

	private final Path directory;

	private final FakeShell shell;

	LogsCommandTests(@TempDir Path directory) {
		this.directory = directory;
		this.shell = FakeShell.in(directory);
		FakeServices.project(directory, "order");
	}

	@Test
	void functionsAreInterleavedAndNamed() {
		group("shop-dev", event(0, "one"), event(2, "three\\n\\tat a.B.c(B.java:1)"));
		group("shop-dev-order", event(1, "{\\\"level\\\":\\\"WARN\\\",\\\"message\\\":\\\"two\\\"}"));
		assertThat(run("logs")).isZero();
		assertThat(this.shell.out()).isEqualTo("""
				%s api_handler one
				%s order       WARN  two
				%s api_handler three
					at a.B.c(B.java:1)
				""".formatted(time(0), time(1), time(2)));
		assertThat(this.shell.err()).isEmpty();
	}

	@Test
	void oneFunctionIsNotNamed() {
		group("shop-dev-order", event(0, "one"));
		for (String name : List.of("order", "shop-dev-order")) {
			assertThat(run("logs", "--name", name, "--since", "2026-11-29T11:00:00Z", "--filter", "one")).isZero();
			assertThat(this.shell.out()).isEqualTo(time(0) + " one\n");
		}
		assertThat(this.aws.requests()).filteredOn((request) -> request.contains("FilterLogEvents"))
			.allSatisfy((request) -> assertThat(request).contains("\"filterPattern\":\"one\"",
					"\"startTime\":%d".formatted(START - 3_600_000)));
	}

	@Test
	void lambdasOwnLinesAreHiddenUnlessTheyAreAskedFor() {
		group("shop-dev-order", event(0, "START RequestId: 1 Version: 3"), event(1, "mine"),
				event(2, "REPORT RequestId: 1\\tDuration: 1 ms"));
		run("logs", "--name", "order");
		assertThat(this.shell.out()).isEqualTo(time(1) + " mine\n");
		run("logs", "--name", "order", "--include-lambda-messages");
		assertThat(this.shell.out()).hasLineCount(3).contains("START RequestId: 1", "REPORT RequestId: 1");
	}

	@Test
	void theLastEntriesAreShown() {
		group("shop-dev-order", event(0, "one"), event(1, "two"), event(2, "three"));
		run("logs", "--name", "order", "--num-entries", "2");
		assertThat(this.shell.out()).isEqualTo("%s two\n%s three\n".formatted(time(1), time(2)));
	}

	@Test
	void programsGetAnObjectALineAndNothingElse() {
		group("shop-dev-order", event(0, "one"));
		assertThat(run("logs", "--name", "order", "--json")).isZero();
		assertThat(this.shell.out()).isEqualTo("""
				{"time":"2026-11-29T12:00:00Z","function":"order","level":"","message":"one",\
				"logGroup":"/aws/lambda/shop-dev-order","logStream":"s1","eventId":"e0"}
				""");
		assertThat(this.shell.err()).isEmpty();
	}

	@Test
	void accessLogIsReadWhereItGoes() {
		this.aws.answer("GET /restapis/abc123/stages/dev ", """
				{"stageName": "dev", "deploymentId": "d", "accessLogSettings": {"format": "$context.requestId",
				"destinationArn": "arn:aws:logs:us-east-1:123456789012:log-group:/aws/apigateway/shop-dev:*"}}""");
		this.aws.answer("FilterLogEvents.*\"/aws/apigateway/shop-dev\"",
				"{\"events\": [%s]}".formatted(event(0, "GET /")));
		assertThat(run("logs", "--access")).isZero();
		assertThat(this.shell.out()).isEqualTo(time(0) + " GET /\n");
	}

	@Test
	void accessLogThatIsNotWrittenIsTold() {
		this.aws.answer("GET /restapis/abc123/stages/dev ", "{\"stageName\": \"dev\", \"deploymentId\": \"d\"}");
		fails(1, "The API of stage dev writes no access log. To have one, set \"access_log\": {} and deploy: "
				+ "./chalice deploy --endpoint-url " + this.aws.url(), "logs", "--access");
	}

	@Test
	void groupThatDoesNotExistIsOneLine() {
		this.aws.answer("FilterLogEvents", (request) -> new Answer(400, Map.of(),
				"{\"__type\": \"ResourceNotFoundException\", \"message\": \"It does not exist.\"}"));
		fails(1, missing("shop-dev-order"), "logs", "--name", "order");
	}

	@Test
	void missingAccessLogThatTheDeployDoesNotMakeSaysHowToMakeIt() {
		this.aws.answer("GET /restapis/abc123/stages/dev ", """
				{"stageName": "dev", "deploymentId": "d", "accessLogSettings": {"format": "$context.requestId",
				"destinationArn": "arn:aws:logs:eu-west-1:123456789012:log-group:mine"}}""");
		this.aws.answer("FilterLogEvents", (request) -> new Answer(400, Map.of(),
				"{\"__type\": \"ResourceNotFoundException\", \"message\": \"It does not exist.\"}"));
		fails(1, "Log group mine is missing, and what belongs there is lost. To make it again: aws logs "
				+ "create-log-group --log-group-name mine --region eu-west-1", "logs", "--access");
	}

	@Test
	void oneOfSeveralGroupsThatDoesNotExistIsAWarning() {
		group("shop-dev-order", event(0, "one"));
		this.aws.answer("FilterLogEvents", (request) -> new Answer(400, Map.of(),
				"{\"__type\": \"ResourceNotFoundException\", \"message\": \"It does not exist.\"}"));
		assertThat(run("logs")).isZero();
		assertThat(this.shell.out()).hasLineCount(1);
		assertThat(this.shell.err()).isEqualTo(missing("shop-dev") + "\n");
	}

	private String missing(String functionName) {
		return "Log group /aws/lambda/%s is missing, and what belongs there is lost. To make it again: %s"
			.formatted(functionName, "./chalice deploy --endpoint-url " + this.aws.url());
	}

	@Test
	void nothingLoggedSaysHowToLookFurther() {
		group("shop-dev-order");
		assertThat(run("logs", "--name", "order", "--since", "2026-11-29T11:00:00Z")).isZero();
		assertThat(this.shell.out()).isEmpty();
		assertThat(this.shell.err()).isEqualTo("Nothing was logged since 2026-11-29T11:00:00Z. To look further back: "
				+ "./chalice logs --endpoint-url %s --name order --since 1d%n".formatted(this.aws.url()));
	}

	@Test
	void mistakesAreOneLine() {
		fails(2, "Stage dev has no function 'ordr', did you mean 'order'? (there is: api_handler, order)", "logs",
				"--name", "ordr");
		fails(2, "--since is a time such as 2026-11-29T12:00:00Z or 2026-11-29, or how long ago: 5m, 2h, 1d; not "
				+ "'yesterday'", "logs", "--since", "yesterday");
		fails(2, "--until is later than --since, which is 2026-11-29T11:00:00Z", "logs", "--since",
				"2026-11-29T11:00:00Z", "--until", "2026-11-29T10:00:00Z");
		fails(2, "Either --follow or --until, not both", "logs", "-f", "--until", "1m");
		fails(2, "Either --access or --name, not both: the access log is that of the whole API", "logs", "--access",
				"--name", "order");
		fails(2, "--num-entries is a number from 1 on, not '0'", "logs", "--num-entries", "0");
		fails(2, ".chalice/config.json:1:40: unknown stage 'prdo', did you mean 'prod'? (there is: dev, prod)", "logs",
				"--stage", "prdo");
	}

	@Test
	void stageThatIsNotDeployedIsOneLine() {
		FakeServices.state(this.directory, "");
		for (String[] line : List.of(new String[] { "logs" }, new String[] { "logs", "--access" })) {
			fails(1, "Nothing is deployed to stage dev. To deploy: ./chalice deploy --endpoint-url " + this.aws.url(),
					line);
		}
	}

	@Test
	void followingEndsWithCtrlC() throws Exception {
		CountDownLatch looked = new CountDownLatch(2);
		AtomicInteger looks = new AtomicInteger();
		this.aws.answer("FilterLogEvents", (request) -> {
			looked.countDown();
			return Answer.of((looks.getAndIncrement() == 0) ? "{\"events\": [%s]}".formatted(event(0, "one"))
					: "{\"events\": [%s, %s]}".formatted(event(0, "one"), event(1, "two")));
		});
		List<Integer> code = new ArrayList<>();
		Thread thread = new Thread(() -> code.add(run("logs", "--name", "order", "--follow")));
		thread.start();
		looked.await();
		// what the second look has found
		while (!this.shell.out().contains("two")) {
			Thread.onSpinWait();
		}
		this.shell.interrupt();
		thread.join();
		assertThat(code).containsExactly(130);
		assertThat(this.shell.out()).isEqualTo("%s one\n%s two\n".formatted(time(0), time(1)));
		assertThat(this.shell.err()).isEqualTo("Following order, until Ctrl-C\nStopped following\n");
	}

	@Test
	void functionsOfTheStateAreProposed() {
		assertThat(this.shell.complete("logs", "--name", "")).containsExactly("api_handler", "order");
	}

	private void group(String function, String... events) {
		this.aws.answer("FilterLogEvents.*\"/aws/lambda/%s\"".formatted(function),
				Arrays.stream(events).collect(Collectors.joining(",", "{\"events\": [", "]}")));
	}

	private static String event(int after, String message) {
		return "{\"eventId\": \"e%d\", \"logStreamName\": \"s1\", \"timestamp\": %d, \"message\": \"%s\"}"
			.formatted(after, START + 1000L * after, message);
	}

	private static String time(int after) {
		return TIME.format(Instant.ofEpochMilli(START + 1000L * after));
	}

	private int run(String... words) {
		return this.shell.run(this.aws.called(words));
	}

	private void fails(int code, String message, String... words) {
		this.shell.fails(code, message, this.aws.called(words));
	}

}
