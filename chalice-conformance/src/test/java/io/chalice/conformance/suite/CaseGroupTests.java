package io.chalice.conformance.suite;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CaseGroup}: that the cases are complete.
 */
class CaseGroupTests {

	private static final Set<String> CHAPTERS = Set.of("Quickstart", "Tutorial: URL Parameters",
			"Tutorial: Error Messages", "Tutorial: Additional Routing", "Tutorial: Request Metadata",
			"Tutorial: Request Content Types", "Tutorial: Customizing the HTTP Response", "Tutorial: CORS Support",
			"Tutorial: Using Custom Authentication");

	private final List<CaseGroup> groups = CaseGroup.all();

	@Test
	void namesAreUnique() {
		this.groups.forEach((group) -> assertThat(group.cases()).as(group.name())
			.isNotEmpty()
			.extracting(ConformanceCase::name)
			.doesNotHaveDuplicates());
	}

	@Test
	void whatTheGatewayAnswersHasAnAnswerWithoutIt() {
		assertThat(cases()).allSatisfy((each) -> assertThat(each.withoutGateway() != null).as(each.name())
			.isEqualTo(each.layer() == Layer.GATEWAY));
	}

	@Test
	void whatTheBindingAnswersHasAnAnswerWithoutIt() {
		assertThat(cases()).allSatisfy((each) -> assertThat(each.withoutBinding() != null).as(each.name())
			.isEqualTo(each.layer() == Layer.BINDING));
	}

	@Test
	void everyCaseIsTriedWithSomeEvent() {
		assertThat(cases()).allSatisfy((each) -> assertThat(each.formats()).as(each.name()).isNotEmpty());
	}

	@Test
	void everyChapterOfTheTutorialHasCases() {
		assertThat(cases().map(ConformanceCase::source).collect(Collectors.toSet())).containsAll(CHAPTERS);
	}

	private Stream<ConformanceCase> cases() {
		return this.groups.stream().flatMap((group) -> group.cases().stream());
	}

}
