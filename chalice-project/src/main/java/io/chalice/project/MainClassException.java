package io.chalice.project;

import java.nio.file.Path;
import java.util.List;

/**
 * It is not clear which class starts an application.
 */
public final class MainClassException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> candidates;

	MainClassException(Path classes, List<String> candidates) {
		super(message(classes, candidates));
		this.candidates = List.copyOf(candidates);
	}

	private static String message(Path classes, List<String> candidates) {
		if (candidates.isEmpty()) {
			return "No class in %s has a main method".formatted(classes);
		}
		return "Several classes could start the application: %s. Name one in pom.xml: <start-class>%s</start-class>"
			.formatted(String.join(", ", candidates), candidates.get(0));
	}

	/**
	 * Return the classes that could start the application.
	 * @return the names, none or several
	 */
	public List<String> candidates() {
		return this.candidates;
	}

}
