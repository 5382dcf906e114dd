package io.chalice.deployer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Something to ask before a plan is run. When the answer is no, nothing is changed.
 *
 * @param kind what it is about
 * @param lines what to say before {@link #QUESTION}
 * @param preferred the answer that is taken when none is given
 */
public record Confirmation(Kind kind, List<String> lines, boolean preferred) {

	/**
	 * The question after the lines.
	 */
	public static final String QUESTION = "Would you like to continue?";

	public Confirmation {
		lines = List.copyOf(lines);
	}

	/**
	 * Ask whether something may go for good.
	 * @param lines what goes, a line each
	 * @return the question
	 */
	public static Confirmation destruction(List<String> lines) {
		return new Confirmation(Kind.DESTRUCTION, lines, false);
	}

	/**
	 * Ask whether functions may do other things than before.
	 * @param added the actions they could not do before, with what they can do them to
	 * @param removed the actions they cannot do any more, with what they could do them to
	 * @return the question
	 */
	public static Confirmation policy(Map<String, Set<String>> added, Map<String, Set<String>> removed) {
		List<String> lines = new ArrayList<>();
		section(lines, added, "added to");
		section(lines, removed, "removed from");
		return new Confirmation(Kind.POLICY, lines, true);
	}

	/**
	 * Ask whether an earlier deploy shall serve again.
	 * @param lines which deploy, and what it does not have
	 * @return the question
	 */
	public static Confirmation rollback(List<String> lines) {
		return new Confirmation(Kind.ROLLBACK, lines, true);
	}

	private static void section(List<String> lines, Map<String, Set<String>> actions, String change) {
		if (actions.isEmpty()) {
			return;
		}
		if (!lines.isEmpty()) {
			lines.add("");
		}
		lines.add("The following %s will be %s the execution policy:"
			.formatted((actions.size() == 1) ? "action" : "actions", change));
		lines.add("");
		new TreeMap<>(actions).forEach((action, resources) -> {
			lines.add(action);
			new TreeSet<>(resources).forEach((resource) -> lines.add("  on " + resource));
		});
	}

	/**
	 * What may be asked about, in the order of asking.
	 */
	public enum Kind {

		/** Something goes for good. */
		DESTRUCTION,

		/** The functions may do more or less than before. */
		POLICY,

		/** An earlier deploy serves again. */
		ROLLBACK,

		/** S3 does not check where events go. */
		DESTINATIONS,

		/** The API takes other media types for bytes. */
		MEDIA_TYPES

	}

}
