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
		super(handler, "Component '%s %s' of the record %s, which %s takes, cannot be made of a text".formatted(type,
				name, record, handler));
		this.record = record;
		this.type = type;
		this.name = name;
	}

	/**
	 * Return the record.
	 * @return the record
	 */
	public String record() {
		return this.record;
	}

	/**
	 * Return the component's type.
	 * @return the component's type
	 */
	public String type() {
		return this.type;
	}

	/**
	 * Return the component's name.
	 * @return the component's name
	 */
	public String name() {
		return this.name;
	}

}
