package io.chalice.project.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnifiedDiff}.
 */
class UnifiedDiffTests {

	private static final List<String> LINES = IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).toList();

	@Test
	void nothingHasNoHunk() {
		assertThat(UnifiedDiff.of(LINES, LINES)).isEmpty();
	}

	@Test
	void aNewFileIsAllAdded() {
		assertThat(UnifiedDiff.of(List.of(), List.of("a", "b"))).containsExactly("@@ -0,0 +1,2 @@", "+a", "+b");
	}

	@Test
	void changesThatAreNearAreOneHunkAndOthersAreTheirOwn() {
		List<String> after = new ArrayList<>(LINES);
		after.set(19, "end");
		after.add(4, "more");
		after.add(2, "new");
		assertThat(UnifiedDiff.of(LINES, after)).containsExactly("@@ -1,7 +1,9 @@", " 1", " 2", "+new", " 3", " 4",
				"+more", " 5", " 6", " 7", "@@ -17,4 +19,4 @@", " 17", " 18", " 19", "+end", "-20");
	}

}
