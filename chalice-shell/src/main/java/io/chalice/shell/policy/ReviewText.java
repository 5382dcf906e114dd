package io.chalice.shell.policy;

import java.util.ArrayList;
import java.util.List;

import io.chalice.policy.explain.Grant;
import io.chalice.policy.explain.GrantReason;
import io.chalice.policy.recorded.CallFrame;
import io.chalice.policy.recorded.ReviewResult;
import io.chalice.policy.recorded.UngrantedCall;

/**
 * What {@code policy verify} prints for a reader.
 */
final class ReviewText {

	private ReviewText() {
	}

	/**
	 * Write what was found.
	 * @param result what was found
	 * @return lines: a paragraph for every function
	 */
	static List<String> lines(ReviewResult result) {
		List<String> lines = new ArrayList<>();
		for (ReviewResult.Function function : result.functions()) {
			lines.add("%s: %s".formatted(function.policy().name(), calls(function.calls())));
			function.ungranted().forEach((call) -> add(lines, call));
			function.unseen().forEach((grant) -> add(lines, grant));
		}
		if (result.outside() > 0) {
			lines.add("no function's handler: %s".formatted(calls(result.outside())));
			result.ungranted().forEach((call) -> add(lines, call));
		}
		return lines;
	}

	private static void add(List<String> lines, UngrantedCall call) {
		lines.add("  not granted  " + call.needed().describe());
		CallFrame line = call.line();
		CallFrame test = call.test();
		lines.add("    called by %s%s%s".formatted(call.operation(), (line != null) ? " in " + line : "",
				(test != null) ? ", by the test " + test : ""));
		call.nearest().forEach((near) -> lines.add("    " + near));
	}

	private static void add(List<String> lines, Grant grant) {
		lines.add("  never seen   " + grant.describe().lines().findFirst().orElse(""));
		grant.reasons()
			.stream()
			.findFirst()
			.map(ReviewText::because)
			.ifPresent((reason) -> lines.add("    because of " + reason));
	}

	private static String because(GrantReason reason) {
		String entry = reason.chain().isEmpty() ? "" : reason.chain().get(0).replaceFirst(": .*", "");
		String caller = (entry.isEmpty() || reason.location().startsWith(entry)) ? "" : ", called for " + entry;
		return reason.operation() + " in " + reason.location() + caller;
	}

	private static String calls(int number) {
		return (number == 0) ? "no calls" : (number == 1) ? "1 call" : "%,d calls".formatted(number);
	}

	/**
	 * Sum up what was found.
	 * @param result what was found
	 * @return a sentence
	 */
	static String summary(ReviewResult result) {
		if (result.isEmpty()) {
			return "No call of the AWS SDK was seen: the tests reach no client, or take fakes for them.";
		}
		long ungranted = result.ungranted().size()
				+ result.functions().stream().mapToLong((function) -> function.ungranted().size()).sum();
		long unseen = result.functions().stream().mapToLong((function) -> function.unseen().size()).sum();
		String own = (result.tests() > 0) ? " The tests' own %s do not count.".formatted(calls(result.tests()))
			.replace("1 call do", "1 call does") : "";
		String granted = (ungranted == 0) ? "Everything that was called is granted"
				: "%d of what was called %s not granted".formatted(ungranted, (ungranted == 1) ? "is" : "are");
		String seen = (unseen == 0) ? "and everything granted was seen."
				: "%d of what is granted %s never seen.".formatted(unseen, (unseen == 1) ? "was" : "were");
		return granted + ", " + seen + own;
	}

}
