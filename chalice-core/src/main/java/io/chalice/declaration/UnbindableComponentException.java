package io.chalice.declaration;

/**
 * Nothing fills a component of a record that a view takes.
 */
public final class UnbindableComponentException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String record;

	private final String type;

	private final String name;

	/**
	 * Create a new {@code UnbindableComponentException}.
	 * @param handler where the mistake is
	 * @param record the record
	 * @param type the component's type
	 * @param name the component's name
	 */
	public UnbindableComponentException(String handler, String record, String type, String name) {
		super(handler, "Component '%s %s' of the record %s, which %s takes, cannot be made from a string"
			.formatted(type, name, record, handler));
		this.record = record;
		this.type = type;
		this.name = name;
	}

	/**
	 * Return the record.
	 * @return its simple name
	 */
	public String record() {
		return this.record;
	}

	/**
	 * Return the component's type.
	 * @return such as {@code LocalDate}
	 */
	public String type() {
		return this.type;
	}

	/**
	 * Return the component's name.
	 * @return such as {@code since}
	 */
	public String name() {
		return this.name;
	}

}
