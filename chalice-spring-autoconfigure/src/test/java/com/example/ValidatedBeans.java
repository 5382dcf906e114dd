package com.example;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.function.Supplier;

import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;
import org.springframework.validation.beanvalidation.MethodValidationPostProcessor;

/**
 * Applications with beans that Spring validates, does not validate, or of which nobody
 * knows.
 */
public final class ValidatedBeans {

	private ValidatedBeans() {
	}

	@Retention(RetentionPolicy.RUNTIME)
	@Validated
	public @interface Checked {

	}

	public static class Plain {

	}

	@Configuration(proxyBeanMethods = false)
	public static class Products {

		@Bean
		Product product() {
			return new Product("");
		}

	}

	public record Product(String name) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Settings.class)
	public static class Bound {

	}

	@Validated
	@ConfigurationProperties("settings")
	public static class Settings {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ConstructedSettings.class)
	public static class BoundByConstructor {

	}

	@Validated
	@ConfigurationProperties("settings")
	public static class ConstructedSettings {

		public ConstructedSettings(String name) {
		}

	}

	@Validated
	public static class Direct {

	}

	public static class Inherited extends Direct {

	}

	@Validated
	public interface Limits {

	}

	public static class Implemented implements Limits {

	}

	@Checked
	public static class MetaAnnotated {

	}

	// no filter is there where nobody enables properties
	@Validated
	@ConfigurationProperties("settings")
	public static class Unfiltered {

	}

	@Configuration(proxyBeanMethods = false)
	public static class Declared {

		@Bean
		Direct direct() {
			return new Direct();
		}

	}

	@Configuration(proxyBeanMethods = false)
	public static class Interfaces {

		@Bean
		Supplier<String> supplier() {
			return () -> "";
		}

	}

	@Configuration(proxyBeanMethods = false)
	public static class Extensible {

		@Bean
		Plain plain() {
			return new Plain();
		}

	}

	public static class Produced implements FactoryBean<Plain> {

		@Override
		public Plain getObject() {
			return new Plain();
		}

		@Override
		public Class<?> getObjectType() {
			return Plain.class;
		}

	}

	public static class Changing implements BeanPostProcessor {

	}

	@Configuration(proxyBeanMethods = false)
	public static class Own {

		@Bean
		static MethodValidationPostProcessor methodValidationPostProcessor() {
			return new MethodValidationPostProcessor();
		}

	}

}
