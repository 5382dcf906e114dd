package io.chalice.declaration;

import java.util.List;

/**
 * A parameter is to come from several places.
 */
public final class AmbiguousParameterException extends ParameterMistakeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> annotations;

	/**
	 * Create a new {@code AmbiguousParameterException}.
	 * @param handler where the mistake is
	 * @param parameter the parameter's type and name
	 * @param annotations the annotations that say where from
	 */
	public AmbiguousParameterException(String handler, String parameter, List<String> annotations) {
		super(handler, parameter, "Parameter '%s' of %s is to come from several places: %s".formatted(parameter,
				handler, String.join(", ", annotations)));
		this.annotations = List.copyOf(annotations);
	}

	/**
	 * Return the annotations that say where from.
	 * @return with their {@code @}, such as {@code @QueryParam}
	 */
	public List<String> annotations() {
		return this.annotations;
	}

}
