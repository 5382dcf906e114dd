package io.chalice.autoconfigure.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.ResourceLoader;

/**
 * Stands where the function adapter has Spring Boot's builder in a package that has a
 * record of its application's configuration.
 *
 * @see AdapterStart
 */
public final class FrozenApplicationBuilder extends SpringApplicationBuilder {

	/**
	 * Create a builder.
	 * @param sources the classes to start with
	 */
	public FrozenApplicationBuilder(Class<?>... sources) {
		super(sources);
	}

	@Override
	protected SpringApplication createSpringApplication(@Nullable ResourceLoader resourceLoader, Class<?>... sources) {
		return FrozenApplication.create(resourceLoader, sources);
	}

}
