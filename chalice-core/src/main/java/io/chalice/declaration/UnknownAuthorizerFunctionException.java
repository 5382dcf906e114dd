package io.chalice.declaration;

import java.util.List;

/**
 * A custom authorizer refers to a function that does not exist.
 */
public final class UnknownAuthorizerFunctionException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String authorizer;

	private final String function;

	private final transient List<String> known;

	/**
	 * Create a new {@code UnknownAuthorizerFunctionException}.
	 * @param handler where the mistake is
	 * @param authorizer the authorizer's name
	 * @param function the name the authorizer refers to
	 * @param known the names that exist
	 */
	public UnknownAuthorizerFunctionException(String handler, String authorizer, String function, List<String> known) {
		super(handler, "Authorizer '%s' of %s refers to function '%s', which does not exist".formatted(authorizer,
				handler, function));
		this.authorizer = authorizer;
		this.function = function;
		this.known = List.copyOf(known);
	}

	/**
	 * Return the authorizer's name.
	 * @return as routes refer to it
	 */
	public String authorizer() {
		return this.authorizer;
	}

	/**
	 * Return the name the authorizer refers to.
	 * @return which no function has
	 */
	public String function() {
		return this.function;
	}

	/**
	 * Return the names that exist.
	 * @return sorted, empty when there are none
	 */
	public List<String> known() {
		return this.known;
	}

}
