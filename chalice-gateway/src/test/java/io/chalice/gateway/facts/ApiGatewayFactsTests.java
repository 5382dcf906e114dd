package io.chalice.gateway.facts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Runs what real API Gateway and Lambda function URLs were seen to do, from the files
 * that the environment variable {@code CHALICE_FACTS} lists (as paths are listed), or
 * those beside the repository. Edge-optimized endpoints add headers of CloudFront; these
 * are not compared, the gateway plays a regional endpoint.
 */
class ApiGatewayFactsTests {

	private static final String DIRECTORY = "../shared/conformance";

	private static final List<String> FILES = List.of("apigw-facts.json", "apigw-facts-more.json");

	private static List<Path> files() {
		String configured = System.getenv("CHALICE_FACTS");
		if (configured != null) {
			return Arrays.stream(configured.split(File.pathSeparator)).map(Path::of).toList();
		}
		Path module = Path.of("").toAbsolutePath();
		return FILES.stream()
			.flatMap((file) -> Stream.of(module, module.resolve(".."))
				.map((directory) -> directory.resolve(DIRECTORY).resolve(file).normalize())
				.filter(Files::isReadable)
				.limit(1))
			.toList();
	}

	@Test
	void factsAreThere() {
		boolean present = !files().isEmpty();
		if (!present) {
			System.err.printf("SKIPPED: the facts about API Gateway are not there, neither in CHALICE_FACTS nor in %s. "
					+ "Only the project's own conformance cases run.%n", DIRECTORY);
		}
		assumeThat(present).as("SKIPPED: the facts about API Gateway are not there").isTrue();
	}

	@TestFactory
	Stream<DynamicTest> facts() {
		List<Fact> facts = files().stream().flatMap((file) -> Fact.read(file).stream()).toList();
		facts.forEach((fact) -> Applicability.reasonAgainst(fact)
			.ifPresent((reason) -> System.out.printf("NOT APPLICABLE %s: %s%n", fact, reason)));
		return facts.stream()
			.filter((fact) -> Applicability.reasonAgainst(fact).isEmpty())
			.map((fact) -> DynamicTest.dynamicTest(fact.id(), () -> Facts.check(fact)));
	}

}
