package io.chalice.autoconfigure.startup;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PropertyPresence}.
 */
class PropertyPresenceTests {

	@ParameterizedTest
	@ValueSource(strings = { "spring.main.lazy-initialization", "SPRING_MAIN_LAZYINITIALIZATION",
			"spring.main.sources[0]", "Spring.Main.keepAlive", "springMain" })
	void aPropertyIsFoundHoweverItIsWritten(String name) {
		assertThat(new PropertyPresence(with("file", name)).isSet("spring.main")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.application.name", "main.spring", "SPRING_PROFILES_ACTIVE", "s", "" })
	void othersAreNone(String name) {
		assertThat(new PropertyPresence(with("file", name)).isSet("spring.main")).isFalse();
	}

	@Test
	void whatTheFrameworkAndTheAdapterAlwaysSetDoesNotCount() {
		assertThat(new PropertyPresence(with("chaliceDefaults", "spring.main.banner-mode")).isSet("spring.main"))
			.isFalse();
		assertThat(new PropertyPresence(with("file", "CHALICE_AOT_CACHE")).isSet("chalice")).isFalse();
	}

	@Test
	void aSourceWhosePropertiesAreNotKnownMayHaveThem() {
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addLast(new PropertySource<>("vault", new Object()) {

			@Override
			public Object getProperty(String name) {
				return name;
			}

		});
		assertThat(new PropertyPresence(environment).isSet("spring.main")).isTrue();
		environment.getPropertySources().remove("vault");
		environment.getPropertySources().addLast(new DeferredRandomSource());
		assertThat(new PropertyPresence(environment).isSet("spring.main")).isFalse();
	}

	private static ConfigurableEnvironment with(String source, String name) {
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addLast(new MapPropertySource(source, Map.of(name, "value")));
		return environment;
	}

}
