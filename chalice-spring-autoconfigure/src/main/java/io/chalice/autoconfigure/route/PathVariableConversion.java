package io.chalice.autoconfigure.route;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionService;

/**
 * Provides what converts path variables: the application's own conversion service, or
 * Spring Boot's with the application's converter beans. Made only when a view asks for
 * something other than text, since it costs a cold start.
 */
public final class PathVariableConversion implements Supplier<ConversionService> {

	private final ConfigurableListableBeanFactory beanFactory;

	private @Nullable ConversionService conversionService;

	/**
	 * Create a new {@link PathVariableConversion}.
	 * @param beanFactory where converters are found
	 */
	public PathVariableConversion(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public synchronized ConversionService get() {
		if (this.conversionService == null) {
			this.conversionService = create();
		}
		return this.conversionService;
	}

	private ConversionService create() {
		ConversionService ofApplication = this.beanFactory.getBeanProvider(ConversionService.class).getIfUnique();
		if (ofApplication != null) {
			return ofApplication;
		}
		ApplicationConversionService made = new ApplicationConversionService();
		ApplicationConversionService.addBeans(made, this.beanFactory);
		return made;
	}

}
