package io.chalice.autoconfigure.snapshot;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

import io.chalice.snapshot.SnapStartHook;

/**
 * Has an application that has started told of the snapshot. It is added to applications
 * that start to be snapshot, and to no other. That Spring's own part is registered before
 * means that an application's hooks run before Spring stops connection pools and their
 * like, and after Spring has started them again.
 */
final class SnapStartListener implements ApplicationListener<ApplicationReadyEvent> {

	private static final String CRAC = "org.crac.Resource";

	private static final String BEAN_NAME = "chaliceSnapshotResource";

	// created by its name
	SnapStartListener() {
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		ConfigurableApplicationContext context = event.getApplicationContext();
		if (!ClassUtils.isPresent(CRAC, context.getClassLoader())) {
			refuseHooks(context);
			return;
		}
		if (!context.getBeanFactory().containsSingleton(BEAN_NAME)) {
			// Lambda's runtime keeps no more than a weak reference
			context.getBeanFactory().registerSingleton(BEAN_NAME, SnapshotResource.register(context));
		}
	}

	private static void refuseHooks(ConfigurableApplicationContext context) {
		String[] hooks = context.getBeanNamesForType(SnapStartHook.class);
		if (hooks.length > 0) {
			throw new MissingCracException(hooks);
		}
	}

}
