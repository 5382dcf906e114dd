package io.chalice.autoconfigure.infrastructure;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.autoconfigure.validation.DeclaredConstraints;

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

	@Test
	void theValidatorWaitsForAMethodWithConstraints() {
		try (AnnotationConfigApplicationContext context = validating()) {
			context.refresh();
			assertThat(context.getBeanFactory().containsSingleton("defaultValidator")).isFalse();
			assertThat(context.getBean(DeclaredConstraints.class)).isNotNull();
			assertThat(context.getBean(Validator.class).validate(new Named(""))).hasSize(1);
		}
	}

	@Test
	void aValidatorWithConstraintsMadeByCodeDoesNotWait() {
		try (AnnotationConfigApplicationContext context = validating()) {
			context.registerBean(ValidationConfigurationCustomizer.class, () -> (configuration) -> {
			});
			context.refresh();
			assertThat(context.getBeanFactory().containsSingleton("defaultValidator")).isTrue();
			assertThat(context.getBeanNamesForType(DeclaredConstraints.class)).isEmpty();
		}
	}

	@Test
	void aValidatorWithConstraintsInXmlDoesNotWait(@TempDir Path folder) throws IOException {
		Files.createDirectories(folder.resolve("META-INF"));
		Files.writeString(folder.resolve("META-INF/validation.xml"), "<validation-config"
				+ " xmlns=\"https://jakarta.ee/xml/ns/validation/configuration\" version=\"3.0\"/>");
		try (URLClassLoader classes = new URLClassLoader(new URL[] { folder.toUri().toURL() },
				getClass().getClassLoader()); AnnotationConfigApplicationContext context = validating()) {
			context.setClassLoader(classes);
			context.refresh();
			assertThat(context.getBeanNamesForType(DeclaredConstraints.class)).isEmpty();
		}
	}

	@Test
	void anApplicationsOwnValidatorDoesNotWait() {
		try (AnnotationConfigApplicationContext context = validating()) {
			context.registerBean("defaultValidator", LocalValidatorFactoryBean.class, LocalValidatorFactoryBean::new);
			context.refresh();
			assertThat(context.getBeanFactory().containsSingleton("defaultValidator")).isTrue();
			assertThat(context.getBeanNamesForType(DeclaredConstraints.class)).isEmpty();
		}
	}

	private static AnnotationConfigApplicationContext validating() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.register(ValidationAutoConfiguration.class);
		context.addBeanFactoryPostProcessor(new LazyInfrastructure());
		return context;
	}

	record Named(@NotBlank String name) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Bean
		StringBuilder own() {
			return new StringBuilder();
		}

	}

}
