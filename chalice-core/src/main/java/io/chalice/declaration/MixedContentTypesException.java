package io.chalice.declaration;

import java.util.List;

/**
 * A route accepts binary content types and others, which API Gateway cannot tell apart.
 */
public final class MixedContentTypesException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> binary;

	private final transient List<String> text;

	/**
	 * Create a new {@code MixedContentTypesException}.
	 * @param handler where the mistake is
	 * @param binary the binary content types
	 * @param text the others
	 */
	public MixedContentTypesException(String handler, List<String> binary, List<String> text) {
		super(handler, "%s accepts %s, which are binary, and %s, which are not".formatted(handler, binary, text));
		this.binary = List.copyOf(binary);
		this.text = List.copyOf(text);
	}

	/**
	 * Return the binary content types.
	 * @return such as {@code image/png}
	 */
	public List<String> binary() {
		return this.binary;
	}

	/**
	 * Return the others.
	 * @return such as {@code text/plain}
	 */
	public List<String> text() {
		return this.text;
	}

}
