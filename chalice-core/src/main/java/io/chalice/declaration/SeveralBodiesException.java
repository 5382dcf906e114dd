package io.chalice.declaration;

import java.util.List;

/**
 * Several parameters of a view take the one body of a request.
 */
public final class SeveralBodiesException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> parameters;

	/**
	 * Create a new {@code SeveralBodiesException}.
	 * @param handler where the mistake is
	 * @param parameters the parameters as they are written
	 */
	public SeveralBodiesException(String handler, List<String> parameters) {
		super(handler, "The one body of a request fills several parameters of %s: %s".formatted(handler,
				String.join(", ", parameters)));
		this.parameters = List.copyOf(parameters);
	}

	/**
	 * Return the parameters as they are written.
	 * @return such as {@code @JsonBody Item item}
	 */
	public List<String> parameters() {
		return this.parameters;
	}

}
