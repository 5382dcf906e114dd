package io.chalice.autoconfigure.route;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;

import io.chalice.model.ParameterModel;

/**
 * A parameter's type, taken apart: what may be around the type that a text becomes.
 *
 * @param optional the class that stands for a missing value, such as {@link Optional}, or
 * {@code null}
 * @param container the collection or array that takes several values, or {@code null}
 * @param element what one text becomes
 */
record ArgumentType(@Nullable Class<?> optional, @Nullable Class<?> container, TypeDescriptor element) {

	private static final Map<Class<?>, Class<?>> PRIMITIVE_OPTIONALS = Map.of(OptionalInt.class, Integer.class,
			OptionalLong.class, Long.class, OptionalDouble.class, Double.class);

	static ArgumentType of(MethodParameter parameter) {
		Class<?> declared = parameter.getParameterType();
		Class<?> primitive = PRIMITIVE_OPTIONALS.get(declared);
		if (primitive != null) {
			return new ArgumentType(declared, null, TypeDescriptor.valueOf(primitive));
		}
		Class<?> optional = (declared == Optional.class) ? declared : null;
		TypeDescriptor type = new TypeDescriptor((optional != null) ? parameter.nested() : parameter);
		Class<?> raw = type.getType();
		boolean several = Collection.class.isAssignableFrom(raw) || (raw.isArray() && raw != byte[].class);
		if (!several) {
			return new ArgumentType(optional, null, type);
		}
		TypeDescriptor element = type.getElementTypeDescriptor();
		return new ArgumentType(optional, raw, (element != null) ? element : TypeDescriptor.valueOf(String.class));
	}

	/**
	 * Return whether a parameter's type says that its value may be missing.
	 * @param parameter the parameter
	 * @return {@code true} if it is an optional or nullable
	 */
	static boolean mayBeMissing(MethodParameter parameter) {
		return parameter.isOptional() || PRIMITIVE_OPTIONALS.containsKey(parameter.getParameterType());
	}

	Class<?> elementClass() {
		return this.element.getType();
	}

	ParameterModel.Type modelType() {
		Class<?> type = this.element.getObjectType();
		if (FileArgument.isFile(type)) {
			return ParameterModel.Type.FILE;
		}
		if (type == Boolean.class) {
			return ParameterModel.Type.BOOLEAN;
		}
		if (type == Double.class || type == Float.class || type == java.math.BigDecimal.class) {
			return ParameterModel.Type.NUMBER;
		}
		return Number.class.isAssignableFrom(type) ? ParameterModel.Type.INTEGER : ParameterModel.Type.STRING;
	}

	/**
	 * Put a value into what is around its type.
	 * @param value the value, or {@code null} when it is missing
	 * @return the argument
	 */
	@Nullable Object wrapped(@Nullable Object value) {
		if (this.optional == null) {
			return value;
		}
		if (this.optional == OptionalInt.class) {
			return (value != null) ? OptionalInt.of((Integer) value) : OptionalInt.empty();
		}
		if (this.optional == OptionalLong.class) {
			return (value != null) ? OptionalLong.of((Long) value) : OptionalLong.empty();
		}
		if (this.optional == OptionalDouble.class) {
			return (value != null) ? OptionalDouble.of((Double) value) : OptionalDouble.empty();
		}
		return Optional.ofNullable(value);
	}

}
