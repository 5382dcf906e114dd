package io.chalice.project.adoption;

import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of the lines of a text, as {@code diff -u} shows it.
 */
final class UnifiedDiff {

	private static final int CONTEXT = 3;

	private UnifiedDiff() {
	}

	/**
	 * Compare two texts.
	 * @param before lines
	 * @param after lines
	 * @return the hunks
	 */
	static List<String> of(List<String> before, List<String> after) {
		List<String> edits = edits(before, after);
		List<String> hunks = new ArrayList<>();
		int index = 0;
		int old = 0;
		int current = 0;
		while (index < edits.size()) {
			if (isSame(edits.get(index))) {
				index++;
				old++;
				current++;
				continue;
			}
			int from = Math.max(index - CONTEXT, index - Math.min(old, current));
			int to = end(edits, index);
			int back = index - from;
			List<String> hunk = edits.subList(from, to);
			int removed = (int) hunk.stream().filter((line) -> !line.startsWith("+")).count();
			int added = (int) hunk.stream().filter((line) -> !line.startsWith("-")).count();
			hunks.add("@@ -%s +%s @@".formatted(range(old - back, removed), range(current - back, added)));
			hunks.addAll(hunk);
			old += removed - back;
			current += added - back;
			index = to;
		}
		return hunks;
	}

	// changes that are near each other are one hunk
	private static int end(List<String> edits, int start) {
		int last = start;
		for (int index = start; index < edits.size() && index - last <= 2 * CONTEXT; index++) {
			if (!isSame(edits.get(index))) {
				last = index;
			}
		}
		return Math.min(last + 1 + CONTEXT, edits.size());
	}

	private static String range(int before, int count) {
		return "%d,%d".formatted((count > 0) ? before + 1 : before, count);
	}

	private static boolean isSame(String edit) {
		return edit.startsWith(" ");
	}

	private static List<String> edits(List<String> before, List<String> after) {
		int[][] common = new int[before.size() + 1][after.size() + 1];
		for (int i = before.size() - 1; i >= 0; i--) {
			for (int j = after.size() - 1; j >= 0; j--) {
				common[i][j] = before.get(i).equals(after.get(j)) ? common[i + 1][j + 1] + 1
						: Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		List<String> edits = new ArrayList<>();
		int i = 0;
		int j = 0;
		while (i < before.size() || j < after.size()) {
			if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
				edits.add(" " + before.get(i));
				i++;
				j++;
			}
			else if (j < after.size() && (i == before.size() || common[i][j + 1] >= common[i + 1][j])) {
				edits.add("+" + after.get(j++));
			}
			else {
				edits.add("-" + before.get(i++));
			}
		}
		return edits;
	}

}
