package io.chalice.autoconfigure.route;

import java.util.List;

/**
 * What a parameter's declaration says of where its value comes from.
 *
 * @param annotation the annotation that says so, as {@code QueryParam}, empty without one
 * @param place where in the request the value is
 * @param name the name in the request; empty for all that is in the place
 * @param required whether a request without it is refused
 * @param defaults what stands for a missing value
 * @param asSpring whether values are read as Spring's own controllers do: one text is
 * split at commas for a list, several are joined for a text
 */
record ParameterBinding(String annotation, ArgumentPlace place, String name, boolean required, List<String> defaults,
		boolean asSpring) {

	ParameterBinding {
		defaults = List.copyOf(defaults);
	}

	static ParameterBinding of(ArgumentPlace place, String name) {
		return new ParameterBinding("", place, name, true, List.of(), false);
	}

	ParameterBinding in(ArgumentPlace other) {
		return new ParameterBinding(this.annotation, other, this.name, this.required, this.defaults, this.asSpring);
	}

	/**
	 * Return whether the value is all that is in the place.
	 * @return {@code true} without a name
	 */
	boolean isWhole() {
		return this.name.isEmpty();
	}

}
