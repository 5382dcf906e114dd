package io.chalice.project.configuration;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A configuration has mistakes.
 */
public final class InvalidConfigurationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	InvalidConfigurationException(List<Problem> problems) {
		super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/**
	 * Return all mistakes.
	 * @return the mistakes in the order of their positions
	 */
	public List<Problem> problems() {
		return this.problems;
	}

}
