package io.chalice.declaration;

/**
 * Nothing makes a parameter's type of a text.
 */
public final class UnconvertibleParameterException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String annotation;

	private final String type;

	private final String name;

	private final boolean file;

	/**
	 * Create a new {@code UnconvertibleParameterException}.
	 * @param handler where the mistake is
	 * @param annotation the annotation as it is written
	 * @param type the parameter's type
	 * @param name the parameter's name
	 * @param file whether the type is that of a file
	 */
	public UnconvertibleParameterException(String handler, String annotation, String type, String name, boolean file) {
		super(handler,
				"Parameter '%s %s %s' of %s cannot be made from a string".formatted(annotation, type, name, handler));
		this.annotation = annotation;
		this.type = type;
		this.name = name;
		this.file = file;
	}

	/**
	 * Return the annotation as it is written.
	 * @return such as {@code @QueryParam("since")}
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

	/**
	 * Return whether the type is that of a file.
	 * @return {@code true} for an uploaded file
	 */
	public boolean file() {
		return this.file;
	}

}
