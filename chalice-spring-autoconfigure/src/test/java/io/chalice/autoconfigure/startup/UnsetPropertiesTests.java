package io.chalice.autoconfigure.startup;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindMethod;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

import io.chalice.autoconfigure.properties.ChaliceProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnsetProperties}.
 */
class UnsetPropertiesTests {

	private static final String LIFECYCLE = "spring.lifecycle-" + LifecycleProperties.class.getName();

	@Test
	void theNamesAreThoseOfTheBeans() {
		new ApplicationContextRunner().withUserConfiguration(Properties.class)
			.run((context) -> assertThat(context.getBeanDefinitionNames()).contains(UnsetProperties.GROUPS.entrySet()
				.stream()
				.map((group) -> group.getKey() + "-" + group.getValue())
				.toArray(String[]::new)));
	}

	@Test
	void whatIsSetIsBound() {
		try (GenericApplicationContext context = prepared(
				Map.of("spring.lifecycle.timeout-per-shutdown-phase", "7s"))) {
			assertThat(context.getBean(LifecycleProperties.class).getTimeoutPerShutdownPhase()).hasSeconds(7);
		}
	}

	@Test
	void whatIsNotSetStaysAsItWasMade() {
		try (GenericApplicationContext context = prepared(Map.of("spring.application.name", "shop"))) {
			assertThat(context.getBeanDefinition(LIFECYCLE).getAttribute(BindMethod.class.getName()))
				.isEqualTo(BindMethod.VALUE_OBJECT);
			assertThat(context.getBean(LifecycleProperties.class).getTimeoutPerShutdownPhase())
				.isEqualTo(new LifecycleProperties().getTimeoutPerShutdownPhase());
		}
	}

	private static GenericApplicationContext prepared(Map<String, Object> properties) {
		GenericApplicationContext context = new GenericApplicationContext();
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("file", properties));
		ConfigurationPropertiesBindingPostProcessor.register(context);
		context.registerBean(LIFECYCLE, LifecycleProperties.class);
		UnsetProperties.keepFromBinding(context);
		context.refresh();
		return context;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ ChaliceProperties.class, LifecycleProperties.class })
	static class Properties {

	}

}
