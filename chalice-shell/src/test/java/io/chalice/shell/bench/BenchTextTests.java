package io.chalice.shell.bench;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.gateway.lambda.FunctionConfiguration;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.local.bench.BenchEvent;
import io.chalice.local.bench.BenchJdk;
import io.chalice.local.bench.BenchMachine;
import io.chalice.local.bench.BenchPlan;
import io.chalice.local.bench.BenchReport;
import io.chalice.local.bench.BenchSubject;
import io.chalice.local.bench.BenchTarget;
import io.chalice.local.bench.BenchVariant;
import io.chalice.local.bench.FunctionFigures;
import io.chalice.local.bench.LambdaPrice;
import io.chalice.local.bench.LibraryCost;
import io.chalice.local.bench.RequestCost;
import io.chalice.local.bench.SampleSpread;
import io.chalice.local.bench.StartPhase;
import io.chalice.local.bench.VariantFigures;
import io.chalice.local.bench.WarmSamples;

import static org.assertj.core.api.Assertions.assertThat;

class BenchTextTests {

	private static final LambdaPrice PRICE = new LambdaPrice("us-east-1", "x86_64", 0.0000166667, 0.2, "2026-11-28",
			"https://aws.amazon.com/lambda/pricing/");

	@ParameterizedTest
	@ValueSource(ints = { 60, 80, 200 })
	void tablesFit(int columns) {
		assertThat(text("us-east-1", 1300, columns).subList(1, 4))
			.allSatisfy((paragraph) -> assertThat(paragraph.stream().skip(1)).isNotEmpty()
				.allMatch((line) -> line.length() <= columns));
	}

	@Test
	void everyParagraphHasAHeadline() {
		assertThat(text("us-east-1", 1300)).extracting((paragraph) -> paragraph.get(0))
			.containsExactly("shop, stage dev: api_handler, java25, 1024 MB",
					"First request of each function (default)", "Where the cold start goes (default)",
					"The libraries that take most of it (default)",
					"What a million requests cost when one in a hundred is a cold start",
					"Measured on this machine, which is not Lambda");
	}

	@Test
	void variantsStandBesideOneAnother() {
		assertThat(text("us-east-1", 1300).get(0)).contains("  cold start, median       1000 ms   1300 ms",
				"  zip                      9.07 MB   9.07 MB", "  a million requests       0.38 USD  0.43 USD");
	}

	@Test
	void whatIsNoFasterIsNotProposed() {
		assertThat(text("us-east-1", 960).get(0)).noneMatch((line) -> line.contains("less"));
	}

	@Test
	void whatIsFasterIsProposed() {
		assertThat(text("us-east-1", 700).get(0)).endsWith("  With \"aot\": false, the cold start takes 30 % less");
	}

	@Test
	void calculationIsShownWithItsPrices() {
		assertThat(text("us-east-1", 1300).get(4)).containsSubsequence(
				"  10,000 cold starts of 1000 ms and 990,000 others of 1 ms, in GB-seconds of 1024 MB,",
				"  at 0.0000166667 USD, and 0.20 USD for a million requests:",
				"  0.38 USD, of which 0.17 USD are for cold starts",
				"  Prices of us-east-1, x86_64, on 2026-11-28 (https://aws.amazon.com/lambda/pricing/)");
	}

	@Test
	void regionWithoutPricesIsSaid() {
		assertThat(text("xx-north-9", 1300).get(4))
			.endsWith("  Prices of xx-north-9 are not known here: look them up there");
	}

	private static List<List<String>> text(String region, double other) {
		return text(region, other, Integer.MAX_VALUE);
	}

	private static List<List<String>> text(String region, double other, int columns) {
		BenchSubject subject = new BenchSubject("shop", "dev", "java25", 1024, region, PRICE,
				new BenchJdk(Path.of("jdk"), "25.0.1", "Somebody", 25));
		return new BenchText(
				new BenchReport(subject, new BenchMachine("Processor", 2, "Linux amd64", true), BenchPlan.DEFAULT,
						List.of(figures(PackageVariant.CONFIGURED, 1000), figures(PackageVariant.AOT_OFF, other))),
				columns)
			.paragraphs();
	}

	private static VariantFigures figures(PackageVariant variant, double cold) {
		FunctionConfiguration configuration = FunctionConfiguration.of("shop", "Handler::handle", Path.of("task"),
				new JavaRuntime(Path.of("jdk"), List.of(Path.of("client.jar")), List.of()));
		BenchTarget target = new BenchTarget("api_handler", configuration, BenchEvent.unrouted());
		FunctionFigures function = new FunctionFigures("api_handler", target.event(), spread(cold), spread(cold - 50),
				spread(50), spread(cold), 405);
		return new VariantFigures(new BenchVariant(variant.text(), variant.description(), 9_070_000, List.of(target)),
				List.of(function), new WarmSamples(0.25, 0.9, 150), List.of(new StartPhase("context", 1, 3000)),
				List.of(new LibraryCost("spring-core.jar", 300, 100)), 4900, new RequestCost(cold, 0.25, 1024, PRICE));
	}

	private static SampleSpread spread(double value) {
		return new SampleSpread(value, value, value);
	}

}
