package io.chalice.autoconfigure.json;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.boot.jackson.JacksonMixin;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MapperAotProcessor} and {@link UnconfiguredMapper}.
 */
class MapperAotProcessorTests {

	@Test
	void nothingConfiguresTheMapperOfAnApplicationWithoutASayInIt() {
		assertThat(isUnconfigured(PlainBean.class)).isTrue();
	}

	@Test
	void beansConfigureIt() {
		assertThat(isUnconfigured(OwnMapper.class)).as("a mapper").isFalse();
		assertThat(isUnconfigured(OwnBuilder.class)).as("a builder").isFalse();
		assertThat(isUnconfigured(OwnCustomizer.class)).as("a customizer").isFalse();
		assertThat(isUnconfigured(OwnModule.class)).as("a module").isFalse();
		assertThat(isUnconfigured(OwnSerializer.class)).as("a component of Jackson").isFalse();
		assertThat(isUnconfigured(OwnPostProcessor.class)).as("what may replace a bean").isFalse();
	}

	@Test
	void mixinsConfigureIt() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			AutoConfigurationPackages.register(context, MapperAotProcessorTests.class.getPackageName());
			context.register(JacksonAutoConfiguration.class);
			context.refresh();
			assertThat(MapperAotProcessor.isUnconfigured(context.getBeanFactory())).isFalse();
		}
	}

	@Test
	void anApplicationWithoutAMapperHasNone() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(PlainBean.class)) {
			assertThat(MapperAotProcessor.isUnconfigured(context.getBeanFactory())).isFalse();
		}
	}

	@Test
	void settingsAndModulesThatComeLaterConfigureIt(@TempDir Path directory) throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		assertThat(isFor(environment, directory)).as("a package that was not processed").isFalse();
		write(directory, UnconfiguredMapper.MARKER);
		assertThat(isFor(environment, directory)).isTrue();
		assertThat(isFor(with(environment, "spring.jackson.default-property-inclusion"), directory)).isFalse();
		assertThat(isFor(with(new StandardEnvironment(), "spring.jacket"), directory)).isTrue();
		write(directory, UnconfiguredMapper.MODULES);
		assertThat(isFor(new StandardEnvironment(), directory)).isFalse();
	}

	private static boolean isFor(ConfigurableEnvironment environment, Path directory) throws IOException {
		ConfigurationPropertySources.attach(environment);
		try (URLClassLoader classLoader = new URLClassLoader(new URL[] { directory.toUri().toURL() }, null)) {
			return UnconfiguredMapper.isFor(environment, classLoader);
		}
	}

	private static void write(Path directory, String name) throws IOException {
		Path file = directory.resolve(name);
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, "");
	}

	private static ConfigurableEnvironment with(ConfigurableEnvironment environment, String property) {
		environment.getPropertySources().addFirst(new MapPropertySource("later", Map.of(property, "non_null")));
		return environment;
	}

	private static boolean isUnconfigured(Class<?> application) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			AutoConfigurationPackages.register(context, "io.chalice.autoconfigure.json.none");
			context.register(application, JacksonAutoConfiguration.class);
			context.refresh();
			return MapperAotProcessor.isUnconfigured(context.getBeanFactory());
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class PlainBean {

		@Bean
		StringBuilder plain() {
			return new StringBuilder();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnMapper {

		@Bean
		JsonMapper jacksonJsonMapper() {
			return JsonMapper.builder().build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBuilder {

		@Bean
		JsonMapper.Builder builder() {
			return JsonMapper.builder();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnCustomizer {

		@Bean
		JsonMapperBuilderCustomizer customizer() {
			return (builder) -> {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnModule {

		@Bean
		JacksonModule module() {
			return new SimpleModule("own");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnSerializer {

		@Bean
		Shout shout() {
			return new Shout();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnPostProcessor {

		@Bean
		static BeanPostProcessor postProcessor() {
			return new BeanPostProcessor() {
			};
		}

	}

	@JacksonComponent
	static class Shout extends ValueSerializer<String> {

		@Override
		public void serialize(String value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(value + "!");
		}

	}

	@JacksonMixin(String.class)
	abstract static class TextMixin {

		@JsonValue
		abstract int length();

	}

}
