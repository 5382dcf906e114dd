package io.chalice.conformance.front;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import io.chalice.conformance.suite.CaseGroup;
import io.chalice.conformance.suite.CaseRequest;
import io.chalice.conformance.suite.ConformanceCase;
import io.chalice.conformance.suite.PayloadFormat;
import io.chalice.conformance.suite.ResponseCheck;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends every case to a front.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractFrontTests {

	private final Front front;

	private final FrontReport report;

	private final List<CaseGroup> groups = CaseGroup.all();

	AbstractFrontTests(String name, Front front) {
		this.front = front;
		this.report = new FrontReport(name, front.layers());
	}

	@TestFactory
	Stream<DynamicNode> answersEveryCase() {
		return this.groups.stream()
			.map((group) -> DynamicContainer.dynamicContainer(group.name(),
					group.cases().stream().flatMap((conformanceCase) -> tests(group, conformanceCase))));
	}

	private Stream<DynamicTest> tests(CaseGroup group, ConformanceCase conformanceCase) {
		return this.front.formats(conformanceCase)
			.stream()
			.map((format) -> DynamicTest.dynamicTest(
					"%s (%s)".formatted(FrontReport.name(group, conformanceCase), format),
					() -> test(group, conformanceCase, format)));
	}

	private void test(CaseGroup group, ConformanceCase conformanceCase, PayloadFormat format) {
		this.report.add(group, conformanceCase);
		for (CaseRequest before : conformanceCase.before()) {
			this.front.send(conformanceCase, format, before);
		}
		ResponseCheck.check(conformanceCase.request(),
				this.front.send(conformanceCase, format, conformanceCase.request()),
				this.front.expected(conformanceCase, format));
	}

	@AfterAll
	void leavesNoCaseOut() throws IOException {
		this.front.close();
		this.report.write();
		Set<String> all = this.groups.stream()
			.flatMap((group) -> group.cases().stream().map((each) -> FrontReport.name(group, each)))
			.collect(Collectors.toSet());
		assertThat(this.report.ran()).isEqualTo(all);
	}

}
