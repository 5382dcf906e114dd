package io.chalice.project.configuration;

import io.chalice.project.json.JsonPosition;

/**
 * Something wrong, or doubtful, in a configuration.
 *
 * @param source what it is in: a file relative to the project, with slashes, or
 * {@code command line}
 * @param position where it is, {@link JsonPosition#NOWHERE} when there is no such place
 * @param message what it is
 */
public record ConfigurationProblem(String source, JsonPosition position, String message) {

	/**
	 * Return the problem as compilers print theirs.
	 * @return source, line, column and message, separated by colons
	 */
	@Override
	public String toString() {
		if (this.position.equals(JsonPosition.NOWHERE)) {
			return this.source + ": " + this.message;
		}
		return "%s:%d:%d: %s".formatted(this.source, this.position.line(), this.position.column(), this.message);
	}

}
