package io.chalice.autoconfigure.route;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

import io.chalice.BadRequestError;
import io.chalice.ChaliceRequest;

/**
 * Fills a parameter with a path variable, converted to the parameter's type.
 */
final class PathVariableArgument implements ArgumentSource {

	private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

	private final String name;

	private final TypeDescriptor type;

	private final ConversionService conversionService;

	PathVariableArgument(String name, TypeDescriptor type, ConversionService conversionService) {
		this.name = name;
		this.type = type;
		this.conversionService = conversionService;
	}

	@Override
	public @Nullable Object argument(ChaliceRequest request) {
		String value = request.uriParams().get(this.name);
		try {
			return this.conversionService.convert(value, TEXT, this.type);
		}
		catch (ConversionException ex) {
			throw new BadRequestError(
					"Path parameter '%s' is not a valid %s".formatted(this.name, this.type.getType().getSimpleName()));
		}
	}

}
