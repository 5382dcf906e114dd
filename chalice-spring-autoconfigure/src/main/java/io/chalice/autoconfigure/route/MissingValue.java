package io.chalice.autoconfigure.route;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.BadRequestError;

/**
 * What becomes of a parameter that a request has no value for.
 *
 * @param binding what the parameter's declaration says
 * @param type the parameter's type
 * @param nullable whether it is declared that it may be {@code null}
 */
record MissingValue(ParameterBinding binding, ArgumentType type, boolean nullable) {

	/**
	 * Return what stands for the value.
	 * @return an empty {@code Optional}, an empty list, or {@code null}
	 * @throws BadRequestError when the value is required
	 */
	@Nullable Object argument() {
		if (this.binding.required()) {
			throw new BadRequestError(
					"%s '%s' is missing".formatted(this.binding.place().label(), this.binding.name()));
		}
		Class<?> container = this.type.container();
		if (this.type.optional() == null && container != null && !this.nullable && !this.binding.asSpring()) {
			return ElementCollection.of(container, this.type.elementClass(), List.of());
		}
		// as Spring has it, a missing boolean is false
		return (this.type.elementClass() == boolean.class && container == null) ? Boolean.FALSE
				: this.type.wrapped(null);
	}

}
