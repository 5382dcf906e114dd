package io.chalice.autoconfigure.infrastructure;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DelegatingMessageSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * What an application context has when there are no messages, made on demand: the class
 * of the one that Spring makes reads the names of all locales when it is initialized.
 */
final class EmptyMessageSource implements MessageSource {

	private final SingletonSupplier<MessageSource> empty = SingletonSupplier.of(DelegatingMessageSource::new);

	@Override
	public @Nullable String getMessage(String code, Object @Nullable [] arguments, @Nullable String standard,
			@Nullable Locale locale) {
		return this.empty.obtain().getMessage(code, arguments, standard, locale);
	}

	@Override
	public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
		return this.empty.obtain().getMessage(code, arguments, locale);
	}

	@Override
	public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
		return this.empty.obtain().getMessage(resolvable, locale);
	}

}
