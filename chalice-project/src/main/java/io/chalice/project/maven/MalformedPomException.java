package io.chalice.project.maven;

import java.io.EOFException;
import java.nio.file.Path;

import org.apache.maven.model.building.ModelProblem;

/**
 * A {@code pom.xml} is not XML, or Maven cannot make a project of it.
 */
public final class MalformedPomException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MalformedPomException(Path file, int line, int column, String message) {
		super("%s:%d:%d: %s".formatted(file, line, column, message));
	}

	// the reader knows no position where a file ends too early
	MalformedPomException(Path file, EOFException cause) {
		this("%s: %s".formatted(file, String.valueOf(cause.getMessage()).replaceFirst(", parser stopped on .*", "")),
				cause);
	}

	private MalformedPomException(String message, Throwable cause) {
		super(message, cause);
	}

	/**
	 * Create the exception for something Maven has found.
	 * @param file the project's file
	 * @param problem the problem, which may be one of a parent's
	 * @param cause what Maven threw
	 * @return the exception
	 */
	static MalformedPomException of(Path file, ModelProblem problem, Throwable cause) {
		String place = problem.getSource().isEmpty() ? file.toString() : problem.getSource();
		String position = (problem.getLineNumber() > 0)
				? ":%d:%d".formatted(problem.getLineNumber(), problem.getColumnNumber()) : "";
		return new MalformedPomException("%s%s: %s".formatted(place, position, problem.getMessage()), cause);
	}

}
