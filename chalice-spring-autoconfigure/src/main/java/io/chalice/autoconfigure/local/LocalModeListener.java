package io.chalice.autoconfigure.local;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.ClassUtils;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.properties.ChaliceProperties;

/**
 * Starts local mode when an application is ready, and ends it with the application. It is
 * no bean, so that ahead-of-time processing cannot freeze it into a Lambda function.
 */
final class LocalModeListener implements ApplicationListener<ApplicationEvent> {

	private static final boolean GATEWAY_PRESENT = ClassUtils.isPresent("io.chalice.gateway.Gateway",
			LocalModeListener.class.getClassLoader());

	/** What Spring Boot's test support sets in the environment of a test's context. */
	private static final String TEST_PROPERTY = "org.springframework.boot.test.context."
			+ "SpringBootTestContextBootstrapper";

	private @Nullable LocalMode localMode;

	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		if (event instanceof ApplicationReadyEvent ready) {
			onReady(ready);
		}
		else if (event instanceof ContextClosedEvent closed && this.localMode != null
				&& this.localMode.serves(closed.getApplicationContext())) {
			this.localMode.close();
			this.localMode = null;
		}
	}

	private void onReady(ApplicationReadyEvent ready) {
		String modelFile = System.getenv(ModelFile.VARIABLE);
		if (modelFile != null) {
			ModelFile.write(ready.getApplicationContext(), Path.of(modelFile));
		}
		if (this.localMode == null && isWanted(ready)) {
			this.localMode = LocalMode.start(ready.getApplicationContext());
		}
	}

	private static boolean isWanted(ApplicationReadyEvent ready) {
		ConfigurableApplicationContext context = ready.getApplicationContext();
		if (!GATEWAY_PRESENT || context.getBeanProvider(ChaliceApplication.class).getIfAvailable() == null) {
			return false;
		}
		Boolean enabled = context.getBean(ChaliceProperties.class).getLocal().getEnabled();
		if (enabled != null) {
			return enabled;
		}
		return ApplicationMain.started(ready.getSpringApplication())
				&& !context.getEnvironment().containsProperty(TEST_PROPERTY);
	}

}
