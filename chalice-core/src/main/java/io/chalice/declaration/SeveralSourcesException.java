package io.chalice.declaration;

import java.util.List;

/**
 * A method carries more than one of the annotations that make a function of it.
 */
public final class SeveralSourcesException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final List<String> annotations;

	/**
	 * Create a new {@code SeveralSourcesException}.
	 * @param handler where the mistake is
	 * @param annotations the annotations' simple names
	 */
	public SeveralSourcesException(String handler, List<String> annotations) {
		super(handler, "%s has both @%s, and a method is one function with events of one kind".formatted(handler,
				String.join(" and @", annotations)));
		this.annotations = List.copyOf(annotations);
	}

	/**
	 * Return the annotations.
	 * @return their simple names
	 */
	public List<String> annotations() {
		return this.annotations;
	}

}
