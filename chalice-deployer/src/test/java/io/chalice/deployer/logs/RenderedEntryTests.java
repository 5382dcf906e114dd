package io.chalice.deployer.logs;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.deployer.cloud.LoggedEvent;

import static org.assertj.core.api.Assertions.assertThat;

class RenderedEntryTests {

	@Test
	void lineOfTheFrameworkInJson() {
		RenderedEntry rendered = render("""
				{"timestamp":"2026-11-29T12:00:00.000Z","level":"ERROR","message":"It failed","logger":"a.Shop",\
				"thread":"main","errorType":"java.lang.IllegalStateException","errorMessage":"no",\
				"stackTrace":"java.lang.IllegalStateException: no\\n\\tat a.Shop.buy(Shop.java:12)\\n",\
				"order":"7","AWSRequestId":"r1"}
				""");
		assertThat(rendered.level()).isEqualTo("ERROR");
		assertThat(rendered.text()).isEqualTo("It failed order=7");
		assertThat(rendered.more()).containsExactly("java.lang.IllegalStateException: no",
				"\tat a.Shop.buy(Shop.java:12)");
	}

	@Test
	void lineOfLambdaInJsonWhoseStackTraceIsAList() {
		RenderedEntry rendered = render("""
				{"timestamp":"2026-11-29T12:00:00Z","level":"WARN","message":"a\\nb","AWSRequestId":"r1",\
				"stackTrace":["a.Shop.buy(Shop.java:12)"],"exception":{"class":"x"}}
				""");
		assertThat(rendered.text()).isEqualTo("a");
		assertThat(rendered.more()).containsExactly("b", "a.Shop.buy(Shop.java:12)");
	}

	@Test
	void stackTraceThatJsonHasTwiceIsShownOnce() {
		String trace = "a.Broken: no\\n\\tat a.Shop.buy(Shop.java:12)";
		assertThat(render("{\"message\":\"failed\",\"stack_trace\":\"%s\",\"exception\":\"%1$s\"}".formatted(trace))
			.more()).containsExactly("a.Broken: no", "\tat a.Shop.buy(Shop.java:12)");
		RenderedEntry told = render("{\"message\":\"%s\",\"stack_trace\":\"%1$s\",\"order\":7}".formatted(trace));
		assertThat(told.text()).isEqualTo("a.Broken: no order=7");
		assertThat(told.more()).containsExactly("\tat a.Shop.buy(Shop.java:12)");
	}

	@Test
	void otherJsonIsText() {
		assertThat(render("{\"status\":\"200\",\"path\":\"/\"}\n").text())
			.isEqualTo("{\"status\":\"200\",\"path\":\"/\"}");
		assertThat(render("{\"message\":").text()).isEqualTo("{\"message\":");
	}

	@Test
	void lineOfSpringBootHasItsTimeOnce() {
		RenderedEntry rendered = render(
				"2026-11-29T12:00:00.123Z  INFO 8 --- [shop] [           main] c.e.Shop   : Sold\n");
		assertThat(rendered.level()).isEqualTo("INFO");
		assertThat(rendered.text()).isEqualTo("[shop] [           main] c.e.Shop   : Sold");
		assertThat(render("2026-11-29 12:00:00,123 sold").text()).isEqualTo("sold");
	}

	@Test
	void stackTraceInOneEventOrInSeveral() {
		List<String> trace = List.of("\tat a.Shop.buy(Shop.java:12)", "\t... 2 more");
		assertThat(render("failed\n" + String.join("\n", trace) + "\n").more()).isEqualTo(trace);
		assertThat(render("failed\n", trace.get(0) + "\n", trace.get(1) + "\n").more()).isEqualTo(trace);
	}

	@Test
	void programsGetAnObjectALine() {
		assertThat(RenderedEntry.json(entry("ERROR \"it\" failed\n", "\tat a.B.c(B.java:1)\n")))
			.isEqualTo("{\"time\":\"2026-11-29T12:00:00Z\",\"function\":\"api_handler\",\"level\":\"\","
					+ "\"message\":\"ERROR \\\"it\\\" failed\\n\\tat a.B.c(B.java:1)\","
					+ "\"logGroup\":\"/aws/lambda/shop-dev\",\"logStream\":\"s1\",\"eventId\":\"e\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "START RequestId: 4e5c Version: 3\n", "END RequestId: 4e5c\n",
			"REPORT RequestId: 4e5c\tDuration: 1.2 ms\n", "INIT_START Runtime Version: java:17.v1\n",
			"EXTENSION\tName: x\tState: Ready\n", "RESTORE_START Runtime Version: java:17\n",
			"{\"time\":\"2026-11-29T12:00:00Z\",\"type\":\"platform.start\",\"record\":{}}" })
	void lambdasRecordsAreKnown(String message) {
		assertThat(LambdaMessages.isRecord(entry(message))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "STARTED", "REPORT of sales", "ENDING",
			"2026-11-29T12:00:00.000Z r1 Task timed out after 3.00 seconds",
			"REPORT RequestId: 4e5c\tDuration: 3000.00 ms\tStatus: timeout\n",
			"REPORT RequestId: 4e5c\tDuration: 12 ms\tStatus: error\tError Type: Runtime.OutOfMemory\n",
			"{\"time\":\"2026-11-29T12:00:00Z\",\"type\":\"platform.report\",\"record\":{\"status\":\"timeout\"}}",
			"{\"timestamp\":\"2026-11-29T12:00:00Z\",\"level\":\"INFO\",\"message\":\"platform.start\"}" })
	void whatFunctionsSayAndWhatWentWrongIsNotHidden(String message) {
		assertThat(LambdaMessages.isRecord(entry(message))).isFalse();
	}

	private static RenderedEntry render(String... messages) {
		return RenderedEntry.of(entry(messages));
	}

	private static LogEntry entry(String... messages) {
		return new LogEntry(FakeLogs.SHOP,
				Stream.of(messages).map((message) -> new LoggedEvent("e", "s1", FakeLogs.START, message)).toList());
	}

}
