package io.chalice.project.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.chalice.project.json.JsonPosition;

/**
 * Collects the problems of a configuration, so that all are told at once.
 */
final class ConfigurationProblems {

	private final List<ConfigurationProblem> found = new ArrayList<>();

	void add(JsonPosition position, String message) {
		String source = position.equals(JsonPosition.NOWHERE) ? CommandLineOverrides.SOURCE : Configuration.FILE;
		ConfigurationProblem problem = new ConfigurationProblem(source, position, message);
		if (!this.found.contains(problem)) {
			this.found.add(problem);
		}
	}

	boolean isEmpty() {
		return this.found.isEmpty();
	}

	/**
	 * Return the problems.
	 * @return the problems in the order of their positions
	 */
	List<ConfigurationProblem> inOrder() {
		return this.found.stream().sorted(Comparator.comparing(ConfigurationProblem::position)).toList();
	}

	void throwIfAny() {
		if (!this.found.isEmpty()) {
			throw new InvalidConfigurationException(inOrder());
		}
	}

}
