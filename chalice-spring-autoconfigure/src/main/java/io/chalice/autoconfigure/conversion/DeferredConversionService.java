package io.chalice.autoconfigure.conversion;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.ConfigurableConversionService;
import org.springframework.util.ClassUtils;

/**
 * A conversion service that is made when something is converted: Spring's converters are
 * some two hundred classes. What needs none of them is answered without.
 */
public final class DeferredConversionService implements ConfigurableConversionService {

	private final Supplier<ConfigurableConversionService> made;

	private volatile @Nullable ConfigurableConversionService service;

	/**
	 * Create a service.
	 * @param made makes the service that converts, with Spring's own converters
	 */
	public DeferredConversionService(Supplier<ConfigurableConversionService> made) {
		this.made = made;
	}

	private synchronized ConfigurableConversionService service() {
		ConfigurableConversionService current = this.service;
		if (current == null) {
			current = this.made.get();
			this.service = current;
		}
		return current;
	}

	@Override
	public boolean canConvert(@Nullable Class<?> sourceType, Class<?> targetType) {
		return service().canConvert(sourceType, targetType);
	}

	@Override
	public boolean canConvert(@Nullable TypeDescriptor sourceType, TypeDescriptor targetType) {
		return isSame(sourceType, targetType) || service().canConvert(sourceType, targetType);
	}

	// what no converter changes
	private boolean isSame(@Nullable TypeDescriptor sourceType, TypeDescriptor targetType) {
		Class<?> type = targetType.getObjectType();
		return this.service == null
				&& (type == Class.class || type == String.class || ClassUtils.isPrimitiveWrapper(type))
				&& sourceType != null && sourceType.getObjectType() == type;
	}

	// what a flag of Spring's is written as: the service understands more
	private static @Nullable Boolean flag(String text) {
		return switch (text) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> null;
		};
	}

	@Override
	public <T> @Nullable T convert(@Nullable Object source, Class<T> targetType) {
		if (this.service == null && source instanceof String text) {
			Object plain = (targetType == String.class) ? text : (targetType == Boolean.class) ? flag(text) : null;
			if (plain != null) {
				return targetType.cast(plain);
			}
		}
		return service().convert(source, targetType);
	}

	@Override
	public @Nullable Object convert(@Nullable Object source, @Nullable TypeDescriptor sourceType,
			TypeDescriptor targetType) {
		return isSame(sourceType, targetType) ? source : service().convert(source, sourceType, targetType);
	}

	@Override
	public void addConverter(Converter<?, ?> converter) {
		service().addConverter(converter);
	}

	@Override
	public <S, T> void addConverter(Class<S> sourceType, Class<T> targetType,
			Converter<? super S, ? extends T> converter) {
		service().addConverter(sourceType, targetType, converter);
	}

	@Override
	public void addConverter(GenericConverter converter) {
		service().addConverter(converter);
	}

	@Override
	public void addConverterFactory(ConverterFactory<?, ?> factory) {
		service().addConverterFactory(factory);
	}

	@Override
	public void removeConvertible(Class<?> sourceType, Class<?> targetType) {
		service().removeConvertible(sourceType, targetType);
	}

}
