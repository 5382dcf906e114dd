package io.chalice.gateway.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the project's own conformance cases, one for each thing that a rule decides.
 */
class ConformanceCasesTests {

	private static final Path DIRECTORY = Path.of("src/test/resources/conformance");

	private static List<Fact> cases() {
		try (Stream<Path> files = Files.list(DIRECTORY)) {
			return files.sorted().flatMap((file) -> Fact.read(file).stream()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@TestFactory
	Stream<DynamicTest> hold() {
		return cases().stream().map((fact) -> DynamicTest.dynamicTest(fact.id(), () -> Facts.check(fact)));
	}

	@Test
	void areAllApplicableAndHaveNamesOfTheirOwn() {
		assertThat(cases()).hasSizeGreaterThan(50);
		assertThat(cases()).extracting(Fact::id).doesNotHaveDuplicates();
		assertThat(cases()).allSatisfy((fact) -> assertThat(Applicability.reasonAgainst(fact)).isEmpty());
	}

}
