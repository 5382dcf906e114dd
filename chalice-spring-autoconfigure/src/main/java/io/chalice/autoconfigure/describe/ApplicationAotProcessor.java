package io.chalice.autoconfigure.describe;

import org.springframework.context.aot.ContextAotProcessor;
import org.springframework.context.support.GenericApplicationContext;

import io.chalice.autoconfigure.infrastructure.LazyInfrastructure;

/**
 * Spring's ahead-of-time processing of an application that must not reach out meanwhile.
 * What keeps it from doing so is taken back as soon as its configuration has been read:
 * conditions see what they will see when it is deployed.
 */
final class ApplicationAotProcessor extends ContextAotProcessor {

	ApplicationAotProcessor(Class<?> application, Settings settings) {
		super(application, settings);
	}

	@Override
	protected GenericApplicationContext prepareApplicationContext(Class<?> application) {
		DescribeSettings settings = DescribeSettings.apply();
		GenericApplicationContext context = new ApplicationDescription(application.getName(), settings::revoke)
			.prepare();
		context.addBeanFactoryPostProcessor(new LazyInfrastructure());
		return context;
	}

}
