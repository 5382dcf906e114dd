package io.chalice.local.bench;

import java.nio.file.Path;
import java.util.List;

import io.chalice.gateway.lambda.FunctionConfiguration;
import io.chalice.gateway.lambda.JavaRuntime;

/**
 * A report as a measurement makes it.
 */
final class FiguresFixture {

	static final LambdaPrice PRICE = new LambdaPrice("us-east-1", "x86_64", 0.0000166667, 0.2, "2026-11-28", "there");

	private FiguresFixture() {
	}

	static BenchReport report(double cold, double warm) {
		return report(cold, warm, "17.0.15");
	}

	static BenchReport report(double cold, double warm, String jdk) {
		BenchTarget target = target();
		BenchVariant variant = new BenchVariant("default", "as configured", 9_000_000, List.of(target));
		FunctionFigures function = FunctionFigures.of(target, List.of(new StartSample(cold - 10, 10, 0.8 * cold, 405),
				new StartSample(cold - 9, 9, 0.8 * cold, 405)));
		VariantFigures figures = new VariantFigures(variant, List.of(function), new WarmSamples(warm, 2 * warm, 150),
				List.of(new StartPhase(StartBreakdown.RUNTIME, 1, 600)), List.of(new LibraryCost("a.jar", 3, 12.34)),
				4900, new RequestCost(cold, warm, 1024, PRICE));
		BenchSubject subject = new BenchSubject("shop", "dev", "java17", 1024, "us-east-1", PRICE,
				new BenchJdk(Path.of("jdk"), jdk, "Somebody", 17));
		return new BenchReport(subject, new BenchMachine("Processor", 2, "Linux amd64", true), new BenchPlan(2, 100),
				List.of(figures));
	}

	static BenchTarget target() {
		JavaRuntime runtime = new JavaRuntime(Path.of("jdk"), List.of(Path.of("client.jar")), List.of());
		return new BenchTarget("api_handler",
				FunctionConfiguration.of("shop", "Handler::handle", Path.of("task"), runtime), BenchEvent.unrouted());
	}

}
