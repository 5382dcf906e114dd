package io.chalice.declaration;

import java.util.List;

/**
 * A route refers to an authorizer that does not exist.
 */
public final class UnknownAuthorizerException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	private final String authorizer;

	private final transient List<String> known;

	/**
	 * Create a new {@code UnknownAuthorizerException}.
	 * @param handler where the mistake is
	 * @param path the path as it is declared
	 * @param authorizer the name the route refers to
	 * @param known the names that exist
	 */
	public UnknownAuthorizerException(String handler, String path, String authorizer, List<String> known) {
		super(handler, "%s refers to authorizer '%s', which does not exist".formatted(handler, authorizer));
		this.path = path;
		this.authorizer = authorizer;
		this.known = List.copyOf(known);
	}

	/**
	 * Return the path as it is declared.
	 * @return such as {@code /cities/{city}}
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the name the route refers to.
	 * @return which no authorizer has
	 */
	public String authorizer() {
		return this.authorizer;
	}

	/**
	 * Return the names that exist.
	 * @return sorted, empty when there are none
	 */
	public List<String> known() {
		return this.known;
	}

}
