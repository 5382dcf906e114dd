package io.chalice.route;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PathTemplateTests {

	@Test
	void namesItsVariables() {
		PathTemplate template = PathTemplate.of("/cities/{city}/{rest+}");
		assertThat(template.variables()).containsExactly("city", "rest");
		assertThat(template.segments()).containsExactly(
				new PathTemplate.Segment(PathTemplate.Segment.Kind.LITERAL, "cities"),
				new PathTemplate.Segment(PathTemplate.Segment.Kind.VARIABLE, "city"),
				new PathTemplate.Segment(PathTemplate.Segment.Kind.GREEDY, "rest"));
	}

	@Test
	void hasNoSegmentsAtTheRoot() {
		assertThat(PathTemplate.of("/").segments()).isEmpty();
		assertThat(PathTemplate.of("/").variables()).isEmpty();
	}

	@Test
	void isShownAsItWasWritten() {
		assertThat(PathTemplate.of("/a/{b}")).hasToString("/a/{b}");
		assertThat(PathTemplate.of("/a/{b}").path()).isEqualTo("/a/{b}");
	}

	@Test
	void splitsAtEverySlash() {
		assertThat(PathTemplate.segmentsOf("/a//b/")).containsExactly("a", "", "b", "");
		assertThat(PathTemplate.segmentsOf("/")).isEmpty();
	}

	@Test
	void takesBracesInsideASegmentForText() {
		assertThat(PathTemplate.of("/seg{a}ment").variables()).isEmpty();
	}

}
