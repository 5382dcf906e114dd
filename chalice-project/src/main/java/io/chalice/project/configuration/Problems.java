package io.chalice.project.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.chalice.project.json.Position;

/**
 * Collects the problems of a configuration, so that all are told at once.
 */
final class Problems {

	private final List<Problem> found = new ArrayList<>();

	void add(Position position, String message) {
		String source = position.equals(Position.NOWHERE) ? Overrides.SOURCE : Configuration.FILE;
		Problem problem = new Problem(source, position, message);
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
	List<Problem> inOrder() {
		return this.found.stream().sorted(Comparator.comparing(Problem::position)).toList();
	}

	void throwIfAny() {
		if (!this.found.isEmpty()) {
			throw new InvalidConfigurationException(inOrder());
		}
	}

}
