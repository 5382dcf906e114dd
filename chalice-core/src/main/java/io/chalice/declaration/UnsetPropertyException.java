package io.chalice.declaration;

/**
 * An annotation's attribute has a placeholder whose property nobody has set.
 */
public final class UnsetPropertyException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String property;

	/**
	 * Create a new {@code UnsetPropertyException}.
	 * @param handler where the annotation is
	 * @param annotation the annotation's simple name
	 * @param property the property's name
	 */
	public UnsetPropertyException(String handler, String annotation, String property) {
		super(handler, "The property %s is not set, and @%s on %s needs it".formatted(property, annotation, handler));
		this.property = property;
	}

	/**
	 * Return the property.
	 * @return its name
	 */
	public String property() {
		return this.property;
	}

}
