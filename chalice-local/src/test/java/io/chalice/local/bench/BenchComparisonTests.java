package io.chalice.local.bench;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import io.chalice.project.json.PrettyJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BenchComparisonTests {

	@Test
	void sameFiguresAreNotWorse() {
		assertThat(before(1000, 0.3).worse(FiguresFixture.report(1000, 0.3), 0)).isEmpty();
	}

	@Test
	void figureWithinTheLimitIsNotWorse() {
		assertThat(before(1000, 0.3).worse(FiguresFixture.report(1099, 0.3), 0.1)).isEmpty();
	}

	@Test
	void everyFigureBeyondTheLimitIsALine() {
		assertThat(before(1000, 0.3).worse(FiguresFixture.report(1200, 0.5), 0.1)).containsExactly(
				"default: cold start of api_handler (TRACE /, which the framework answers), ms: 1200, was 1000: "
						+ "20.0 % more, allowed are 10.0 %",
				"default: warm p50, ms: 0.5, was 0.3: 66.7 % more, allowed are 10.0 %");
	}

	@Test
	void noiseOfAWarmRequestIsNotWorse() {
		assertThat(before(1000, 0.3).worse(FiguresFixture.report(1000, 0.39), 0.1)).isEmpty();
	}

	@Test
	void betterIsNotWorse() {
		assertThat(before(1000, 0.3).worse(FiguresFixture.report(500, 0.1), 0)).isEmpty();
	}

	@Test
	void anotherJdkIsRefused() {
		assertThatExceptionOfType(IncomparableException.class)
			.isThrownBy(() -> before(1000, 0.3).worse(FiguresFixture.report(1000, 0.3, "17.0.16"), 0.1))
			.withMessage("bench.json cannot be compared with: JDK was [17.0.15, Somebody, false] and is "
					+ "[17.0.16, Somebody, false]. Measure both in the same way on the same machine");
	}

	@Test
	void somethingElseIsRefused() {
		assertThatExceptionOfType(IncomparableException.class)
			.isThrownBy(() -> BenchComparison.with("{}".getBytes(StandardCharsets.UTF_8), "x.json"))
			.withMessageContaining("it is not what --json prints");
		assertThatExceptionOfType(IncomparableException.class)
			.isThrownBy(() -> BenchComparison.with("no".getBytes(StandardCharsets.UTF_8), "x.json"))
			.withMessageContaining("it is not JSON");
		assertThatExceptionOfType(IncomparableException.class)
			.isThrownBy(() -> BenchComparison
				.with("{\"format\": 99, \"variants\": []}".getBytes(StandardCharsets.UTF_8), "x.json"))
			.withMessageContaining("another version");
	}

	private static BenchComparison before(double cold, double warm) {
		return BenchComparison.with(
				PrettyJson.write(FiguresFixture.report(cold, warm).json()).getBytes(StandardCharsets.UTF_8),
				"bench.json");
	}

}
