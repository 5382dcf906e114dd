package io.chalice.autoconfigure.lambda;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.SmartMessageConverter;
import org.springframework.util.function.SingletonSupplier;

/**
 * The adapter's converters, made when a function of the application's own has something
 * to convert.
 */
final class DeferredConverter implements SmartMessageConverter {

	private final Supplier<SmartMessageConverter> converter;

	DeferredConverter(Supplier<SmartMessageConverter> converter) {
		this.converter = SingletonSupplier.of(converter);
	}

	@Override
	public @Nullable Object fromMessage(Message<?> message, Class<?> targetClass) {
		return this.converter.get().fromMessage(message, targetClass);
	}

	@Override
	public @Nullable Object fromMessage(Message<?> message, Class<?> targetClass, @Nullable Object conversionHint) {
		return this.converter.get().fromMessage(message, targetClass, conversionHint);
	}

	@Override
	public @Nullable Message<?> toMessage(Object payload, @Nullable MessageHeaders headers) {
		return this.converter.get().toMessage(payload, headers);
	}

	@Override
	public @Nullable Message<?> toMessage(Object payload, @Nullable MessageHeaders headers,
			@Nullable Object conversionHint) {
		return this.converter.get().toMessage(payload, headers, conversionHint);
	}

}
