package io.chalice.gateway.facts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Runs what real API Gateway and Lambda function URLs were seen to do, from the file that
 * the environment variable {@code CHALICE_FACTS} names, or
 * {@code ../shared/conformance/apigw-facts.json} beside the repository. Edge-optimized
 * endpoints add headers of CloudFront; these are not compared, the gateway plays a
 * regional endpoint.
 */
class ApiGatewayFactsTests {

	private static final String RELATIVE = "../shared/conformance/apigw-facts.json";

	private static Optional<Path> file() {
		String configured = System.getenv("CHALICE_FACTS");
		if (configured != null) {
			return Optional.of(Path.of(configured));
		}
		Path module = Path.of("").toAbsolutePath();
		return Stream.of(module, module.resolve(".."))
			.map((directory) -> directory.resolve(RELATIVE).normalize())
			.filter(Files::isReadable)
			.findFirst();
	}

	@Test
	void factsAreThere() {
		boolean present = file().isPresent();
		if (!present) {
			System.err.printf("SKIPPED: the facts about API Gateway are not there, neither as CHALICE_FACTS nor as %s. "
					+ "Only the project's own conformance cases run.%n", RELATIVE);
		}
		assumeThat(present).as("facts about API Gateway").isTrue();
	}

	@TestFactory
	Stream<DynamicTest> facts() {
		List<Fact> facts = file().map(Fact::read).orElse(List.of());
		facts.forEach((fact) -> Applicability.reasonAgainst(fact)
			.ifPresent((reason) -> System.out.printf("NOT APPLICABLE %s: %s%n", fact, reason)));
		return facts.stream()
			.filter((fact) -> Applicability.reasonAgainst(fact).isEmpty())
			.map((fact) -> DynamicTest.dynamicTest(fact.id(), () -> Facts.check(fact)));
	}

}
