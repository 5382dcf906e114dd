package io.chalice.autoconfigure.route;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.core.MethodParameter;

/**
 * A parameter of a view, or a component of a record that is one.
 *
 * @param declared the parameter as it is written
 * @param ownName its name in Java
 * @param named whether the class file has that name
 * @param binding where its value comes from
 */
record ViewParameter(MethodParameter declared, String ownName, boolean named, ParameterBinding binding) {

	private static final Pattern QUALIFIER = Pattern.compile("(?:\\w+[.$])+(?=\\w)");

	ArgumentType type() {
		return ArgumentType.of(this.declared);
	}

	/**
	 * Return whether all that is in a place goes into a record.
	 * @return {@code true} if the record's components say what is bound
	 */
	boolean isWholeRecord() {
		return this.binding.place().place() != null && this.binding.isWhole()
				&& ParameterAnnotations.isWholeRecord(this.declared.getParameterType());
	}

	/**
	 * Return whether the name in the request is the one in Java.
	 * @return {@code true} if no annotation gives another
	 */
	boolean usesOwnName() {
		return this.binding.name().equals(this.ownName)
				|| this.binding.name().equals(ParameterAnnotations.headerName(this.ownName));
	}

	String typeName() {
		String name = this.declared.getGenericParameterType().getTypeName();
		return QUALIFIER.matcher(name).replaceAll("");
	}

	/**
	 * Return the parameter without its annotation.
	 * @return type and name, such as {@code int page}
	 */
	String typeAndName() {
		return typeName() + " " + this.ownName;
	}

	/**
	 * Return the parameter as source code.
	 * @return annotation, type and name, such as {@code @QueryParam("p") int page}
	 */
	String source() {
		return annotation(this.binding.defaults()) + typeAndName();
	}

	/**
	 * Return the parameter's annotation as source code.
	 * @param defaults the defaults that it says
	 * @return the annotation and a space, nothing without one
	 */
	String annotation(List<String> defaults) {
		if (this.binding.annotation().isEmpty()) {
			return "";
		}
		List<String> attributes = new ArrayList<>();
		if (!usesOwnName() && !this.binding.isWhole()) {
			attributes.add((defaults.isEmpty() ? "" : "value = ") + '"' + this.binding.name() + '"');
		}
		if (!defaults.isEmpty()) {
			String values = defaults.stream().map((value) -> '"' + value + '"').collect(Collectors.joining(", "));
			attributes.add("defaultValue = " + ((defaults.size() > 1) ? "{ " + values + " }" : values));
		}
		String arguments = attributes.isEmpty() ? "" : "(" + String.join(", ", attributes) + ")";
		return "@" + this.binding.annotation() + arguments + " ";
	}

}
