package io.chalice.declaration;

/**
 * The annotation of a source has an attribute that AWS would not take.
 */
public final class InvalidSourceException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String annotation;

	private final String attribute;

	private final String instead;

	/**
	 * Create a new {@code InvalidSourceException}.
	 * @param handler where the annotation is
	 * @param annotation the annotation's simple name
	 * @param attribute the attribute
	 * @param problem what is wrong, a sentence without the place
	 * @param instead what to write for the attribute, as Java has it
	 */
	public InvalidSourceException(String handler, String annotation, String attribute, String problem, String instead) {
		super(handler, "@%s on %s: %s".formatted(annotation, handler, problem));
		this.annotation = annotation;
		this.attribute = attribute;
		this.instead = instead;
	}

	/**
	 * Return the annotation.
	 * @return its simple name
	 */
	public String annotation() {
		return this.annotation;
	}

	/**
	 * Return the attribute.
	 * @return its name
	 */
	public String attribute() {
		return this.attribute;
	}

	/**
	 * Return what to write for the attribute.
	 * @return as Java has it, such as {@code "orders"} or {@code 5}
	 */
	public String instead() {
		return this.instead;
	}

}
