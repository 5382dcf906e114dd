package io.chalice.declaration;

/**
 * An annotation of Spring's controllers means nothing to a view.
 */
public final class UnsupportedAnnotationException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String annotation;

	private final String type;

	private final String name;

	/**
	 * Create a new {@code UnsupportedAnnotationException}.
	 * @param handler where the mistake is
	 * @param annotation the annotation's name
	 * @param type the parameter's type
	 * @param name the parameter's name
	 */
	public UnsupportedAnnotationException(String handler, String annotation, String type, String name) {
		super(handler, "Parameter '%s %s %s' of %s has an annotation that nothing in a request stands for"
			.formatted(annotation, type, name, handler));
		this.annotation = annotation;
		this.type = type;
		this.name = name;
	}

	/**
	 * Return the annotation's name.
	 * @return with its {@code @}, such as {@code @ModelAttribute}
	 */
	public String annotation() {
		return this.annotation;
	}

	/**
	 * Return the parameter's type.
	 * @return as it is written, such as {@code List<LocalDate>}
	 */
	public String type() {
		return this.type;
	}

	/**
	 * Return the parameter's name.
	 * @return such as {@code since}
	 */
	public String name() {
		return this.name;
	}

}
