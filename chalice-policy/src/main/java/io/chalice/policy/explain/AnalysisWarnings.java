package io.chalice.policy.explain;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Collects warnings, each once, in a fixed order.
 */
public final class AnalysisWarnings {

	private final SortedSet<AnalysisWarning> all = new TreeSet<>();

	/**
	 * Adds a warning.
	 * @param kind what it is about
	 * @param subject the class, method, operation or variable concerned
	 * @param message a sentence for the user
	 */
	public void add(AnalysisWarning.Kind kind, String subject, String message) {
		this.all.add(new AnalysisWarning(kind, subject, message));
	}

	/**
	 * Returns what was collected.
	 * @return the warnings in a fixed order
	 */
	public List<AnalysisWarning> toList() {
		return List.copyOf(this.all);
	}

}
