package io.chalice.autoconfigure.startup;

import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.RandomValuePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Spring Boot's {@code random.*} properties, whose source of random numbers is made when
 * one of them is asked for.
 */
final class DeferredRandomSource extends PropertySource<Random> {

	/** Spring Boot's own name. */
	static final String NAME = "random";

	private static final String PREFIX = "random.";

	private @Nullable RandomValuePropertySource values;

	DeferredRandomSource() {
		// tells Spring Boot which properties it has
		super(NAME, new Random());
	}

	@Override
	public @Nullable Object getProperty(String name) {
		return name.startsWith(PREFIX) ? values().getProperty(name) : null;
	}

	private synchronized RandomValuePropertySource values() {
		RandomValuePropertySource made = this.values;
		if (made == null) {
			made = new RandomValuePropertySource(NAME);
			this.values = made;
		}
		return made;
	}

}
