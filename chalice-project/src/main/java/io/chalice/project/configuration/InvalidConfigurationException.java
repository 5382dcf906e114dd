package io.chalice.project.configuration;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A configuration has mistakes.
 */
public final class InvalidConfigurationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<ConfigurationProblem> problems;

	InvalidConfigurationException(List<ConfigurationProblem> problems) {
		super(problems.stream().map(ConfigurationProblem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/**
	 * Return all mistakes.
	 * @return the mistakes in the order of their positions
	 */
	public List<ConfigurationProblem> problems() {
		return this.problems;
	}

}
