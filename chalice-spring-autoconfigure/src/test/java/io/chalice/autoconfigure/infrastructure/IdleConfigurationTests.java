package io.chalice.autoconfigure.infrastructure;

import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.info.ProjectInfoAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link IdleConfiguration}, by what {@link IdleBeanFilter} leaves out.
 */
class IdleConfigurationTests {

	@Test
	void whatMakesBeansByStaticMethodsOnlyIsLeftOut() {
		assertThat(isLeftOut(PropertyPlaceholderAutoConfiguration.class)).isTrue();
		assertThat(isLeftOut(ValidationAutoConfiguration.class)).isTrue();
	}

	@Test
	void whatOnlyImportsOrHasConditionsIsLeftOut() {
		assertThat(isLeftOut(AopAutoConfiguration.class)).isTrue();
		assertThat(isLeftOut(TaskSchedulingAutoConfiguration.class)).isTrue();
	}

	@Test
	void whatMakesABeanItselfStays() {
		assertThat(isLeftOut(LifecycleAutoConfiguration.class)).isFalse();
	}

	@Test
	void whatIsGivenSomethingStays() {
		assertThat(isLeftOut(ProjectInfoAutoConfiguration.class)).isFalse();
	}

	@Test
	void theApplicationsOwnStays() {
		assertThat(isLeftOut(Application.class)).isFalse();
	}

	private static boolean isLeftOut(Class<?> configuration) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(configuration);
			context.refreshForAotProcessing(new RuntimeHints());
			String name = context.getBeanNamesForType(configuration)[0];
			return new IdleBeanFilter().isExcludedFromAotProcessing(RegisteredBean.of(context.getBeanFactory(), name));
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Bean
		static StringBuilder text() {
			return new StringBuilder();
		}

	}

}
