package io.chalice.project.hygiene;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something of a deployment package that does not belong into Lambda.
 *
 * @param id what the configuration calls it to acknowledge it
 * @param message what is there and why it should not be, a sentence without a full stop
 * @param remedies what to write into {@code pom.xml}, a line each
 */
public record ClassPathWarning(String id, String message, List<String> remedies) {

	public ClassPathWarning {
		remedies = List.copyOf(remedies);
	}

	/**
	 * Return all of it.
	 * @return a line for the message, and one for each remedy, indented
	 */
	public List<String> lines() {
		return Stream.concat(Stream.of(this.message), this.remedies.stream().map((line) -> "  " + line)).toList();
	}

}
