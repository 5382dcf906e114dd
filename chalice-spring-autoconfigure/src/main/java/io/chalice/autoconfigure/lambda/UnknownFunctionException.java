package io.chalice.autoconfigure.lambda;

import java.util.Collection;
import java.util.List;

/**
 * A process is told to be a function that the application does not have.
 */
public final class UnknownFunctionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String name;

	private final transient List<String> known;

	UnknownFunctionException(String name, Collection<String> known) {
		super(("SPRING_CLOUD_FUNCTION_DEFINITION (or spring.cloud.function.definition) is '%s', but the application "
				+ "has no such function. It has '%s' for its routes%s.")
			.formatted(name, LambdaEntryPoint.BEAN_NAME,
					known.isEmpty() ? "" : ", and '" + String.join("', '", known.stream().sorted().toList()) + "'"));
		this.name = name;
		this.known = List.copyOf(known);
	}

	/**
	 * Return the name that does not exist.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Return the names that exist.
	 * @return the names of the functions besides the routes' own
	 */
	public List<String> known() {
		return this.known;
	}

}
