package io.chalice.autoconfigure.route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

/**
 * Makes an argument of the texts that a request has for it.
 */
final class ValueConversion {

	private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

	private final ArgumentType type;

	private final ParameterBinding binding;

	/** {@code null} when texts stay texts. */
	private final @Nullable ConversionService conversionService;

	ValueConversion(ArgumentType type, ParameterBinding binding, Supplier<ConversionService> conversionService) {
		this.type = type;
		this.binding = binding;
		this.conversionService = (type.elementClass() != String.class) ? conversionService.get() : null;
	}

	boolean isPossible() {
		return this.conversionService == null || this.conversionService.canConvert(TEXT, this.type.element());
	}

	/**
	 * Convert the texts.
	 * @param values the texts, at least one
	 * @return the value, not yet in its {@code Optional}; {@code null} when the texts are
	 * empty and nothing is made of them
	 * @throws org.springframework.core.convert.ConversionException when a text does not
	 * convert
	 */
	@Nullable Object convert(List<String> values) {
		Class<?> container = this.type.container();
		if (container == null) {
			return element(one(values));
		}
		List<Object> elements = new ArrayList<>();
		for (String value : split(values)) {
			Object element = element(value);
			if (element != null) {
				elements.add(element);
			}
		}
		return elements.isEmpty() ? null : ElementCollection.of(container, this.type.elementClass(), elements);
	}

	private String one(List<String> values) {
		if (this.binding.asSpring() && values.size() > 1 && this.conversionService == null) {
			return String.join(",", values);
		}
		boolean first = this.binding.asSpring() || this.binding.place() == ArgumentPlace.COOKIE;
		return values.get(first ? 0 : values.size() - 1);
	}

	private List<String> split(List<String> values) {
		// the lines of a header are one list, however they are sent (RFC 9110, 5.3)
		if ((this.binding.place() == ArgumentPlace.HEADER) || (this.binding.asSpring() && values.size() == 1)) {
			List<String> parts = new ArrayList<>();
			for (String value : values) {
				for (String part : value.split(",")) {
					parts.add(part.strip());
				}
			}
			return parts;
		}
		return values;
	}

	private @Nullable Object element(String text) {
		if (this.conversionService == null) {
			return text;
		}
		// of an empty text, other types have null made of them, which these cannot be
		boolean none = text.isEmpty() && this.type.elementClass().isPrimitive();
		return none ? null : this.conversionService.convert(text, TEXT, this.type.element());
	}

}
