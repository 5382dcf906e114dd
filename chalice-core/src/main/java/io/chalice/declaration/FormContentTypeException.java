package io.chalice.declaration;

import java.util.List;

/**
 * A view takes a form, but its route accepts no form.
 */
public final class FormContentTypeException extends ParameterMistakeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> contentTypes;

	private final transient List<String> forms;

	/**
	 * Create a new {@code FormContentTypeException}.
	 * @param handler where the mistake is
	 * @param parameter the parameter as it is written
	 * @param contentTypes the content types that the route accepts
	 * @param forms the content types that the parameter can be read from
	 */
	public FormContentTypeException(String handler, String parameter, List<String> contentTypes, List<String> forms) {
		super(handler, parameter, "Parameter '%s' of %s comes from a form, but the route accepts %s only"
			.formatted(parameter, handler, String.join(", ", contentTypes)));
		this.contentTypes = List.copyOf(contentTypes);
		this.forms = List.copyOf(forms);
	}

	/**
	 * Return the content types that the route accepts.
	 * @return such as {@code application/json}
	 */
	public List<String> contentTypes() {
		return this.contentTypes;
	}

	/**
	 * Return the content types that the parameter can be read from.
	 * @return such as {@code multipart/form-data}
	 */
	public List<String> forms() {
		return this.forms;
	}

}
