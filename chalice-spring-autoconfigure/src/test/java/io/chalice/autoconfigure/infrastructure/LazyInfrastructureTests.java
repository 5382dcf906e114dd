package io.chalice.autoconfigure.infrastructure;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LazyInfrastructure}.
 */
class LazyInfrastructureTests {

	@Test
	void whatNobodyAsksForIsNotMade() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(Application.class, JacksonAutoConfiguration.class, TaskExecutionAutoConfiguration.class);
			context.addBeanFactoryPostProcessor(new LazyInfrastructure());
			context.refresh();
			assertThat(context.getBeanFactory().containsSingleton("jacksonJsonMapper")).isFalse();
			assertThat(context.getBeanFactory().containsSingleton("simpleAsyncTaskExecutorBuilder")).isFalse();
			assertThat(context.getBeanFactory().containsSingleton("own")).isTrue();
			assertThat(context.getBean(JsonMapper.class).writeValueAsString(1)).isEqualTo("1");
			assertThat(context.getBeanFactory().containsSingleton("jacksonJsonMapper")).isTrue();
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Bean
		StringBuilder own() {
			return new StringBuilder();
		}

	}

}
