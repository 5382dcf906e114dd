package io.chalice.autoconfigure.route;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;

import io.chalice.BadRequestError;
import io.chalice.ChaliceRequest;

/**
 * Fills a parameter with the value that a request has under a name.
 */
final class ValueArgument implements ArgumentSource {

	private final ParameterBinding binding;

	private final ArgumentType type;

	private final MissingValue missing;

	private final ValueConversion conversion;

	ValueArgument(ParameterBinding binding, ArgumentType type, MissingValue missing, ValueConversion conversion) {
		this.binding = binding;
		this.type = type;
		this.missing = missing;
		this.conversion = conversion;
	}

	@Override
	public @Nullable Object argument(ChaliceRequest request) {
		List<String> values = this.binding.place().values(request, this.binding.name());
		if (isEmpty(values) && !this.binding.defaults().isEmpty()) {
			values = this.binding.defaults();
		}
		Object value = values.isEmpty() ? null : converted(values);
		return (value != null) ? this.type.wrapped(value) : this.missing.argument();
	}

	private static boolean isEmpty(List<String> values) {
		return values.isEmpty() || (values.size() == 1 && values.get(0).isEmpty());
	}

	private @Nullable Object converted(List<String> values) {
		try {
			return this.conversion.convert(values);
		}
		catch (ConversionException ex) {
			throw new BadRequestError("%s '%s' is not a valid %s".formatted(this.binding.place().label(),
					this.binding.name(), this.type.elementClass().getSimpleName()));
		}
	}

}
