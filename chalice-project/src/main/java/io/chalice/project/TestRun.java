package io.chalice.project;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a project's tests ended.
 *
 * @param exist whether there are tests
 * @param passed whether all ran and none of them failed
 * @param failures what failed, a line for each
 */
public record TestRun(boolean exist, boolean passed, List<String> failures) {

	/** How surefire counts, whatever else its version says. */
	private static final Pattern FAILED = Pattern
		.compile("Tests run: \\d+, Failures: (?:[1-9]\\d*, Errors: \\d+|\\d+, Errors: [1-9])");

	/** How surefire names a test that failed, with the line and the reason. */
	private static final Pattern FAILURE = Pattern.compile("\\[ERROR] {2,}([\\w.$]+\\.[^\\s:]+(?::\\d+|->| \\S ).*)");

	/** How Maven says that the tests themselves could not go on. */
	private static final Pattern CRASH = Pattern
		.compile("\\[ERROR] Failed to execute goal \\S+:maven-surefire-plugin:\\S+:test .*?: (.*?)(?: -> .*)?");

	public TestRun {
		failures = List.copyOf(failures);
	}

	static TestRun of(boolean exist, boolean successful, String output) {
		List<String> failures = output.lines()
			.map(FAILURE::matcher)
			.filter(Matcher::matches)
			.map((line) -> line.group(1).strip())
			.distinct()
			.toList();
		return new TestRun(exist, successful && failures.isEmpty() && !FAILED.matcher(output).find(),
				(failures.isEmpty() && !successful) ? crash(output) : failures);
	}

	/**
	 * Return whether it was the tests that kept Maven from success.
	 * @param output what Maven wrote
	 * @return {@code false} when it did not come to running them
	 */
	static boolean isCrash(String output) {
		return !crash(output).isEmpty();
	}

	private static List<String> crash(String output) {
		return output.lines()
			.map(CRASH::matcher)
			.filter(Matcher::matches)
			.map((line) -> line.group(1).strip())
			.distinct()
			.toList();
	}

}
