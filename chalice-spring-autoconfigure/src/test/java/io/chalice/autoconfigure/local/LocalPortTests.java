package io.chalice.autoconfigure.local;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LocalPort}.
 */
class LocalPortTests {

	@Test
	void is8000WhenNothingIsSaid() {
		assertThat(LocalPort.of(environment(Map.of(), Map.of(), Map.of()))).isEqualTo(8000);
	}

	@ParameterizedTest
	@CsvSource({ "server.port, , , 1", "chalice.local.port, , , 1", ", SERVER_PORT, , 2", ", CHALICE_LOCAL_PORT, , 2",
			", , server.port, 3", ", , chalice.local.port, 3", "server.port, CHALICE_LOCAL_PORT, , 1",
			"chalice.local.port, SERVER_PORT, , 1", ", SERVER_PORT, chalice.local.port, 2",
			", CHALICE_LOCAL_PORT, server.port, 2", "server.port, , chalice.local.port, 1" })
	void nearestToTheCommandLineWins(@Nullable String argument, @Nullable String variable, @Nullable String file,
			int expected) {
		assertThat(LocalPort.of(environment(map(argument, 1), map(variable, 2), map(file, 3)))).isEqualTo(expected);
	}

	@Test
	void ownPropertyWinsBesideTheOther() {
		assertThat(LocalPort.of(environment(Map.of("server.port", "1", "chalice.local.port", "2"), Map.of(), Map.of())))
			.isEqualTo(2);
	}

	@Test
	void zeroIsAPort() {
		assertThat(LocalPort.of(environment(Map.of("server.port", "0"), Map.of(), Map.of()))).isZero();
	}

	private static Map<String, Object> map(@Nullable String name, int port) {
		return (name != null) ? Map.of(name, Integer.toString(port)) : Map.of();
	}

	private static StandardEnvironment environment(Map<String, Object> arguments, Map<String, Object> variables,
			Map<String, Object> file) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((source) -> environment.getPropertySources().remove(source.getName()));
		environment.getPropertySources().addLast(new MapPropertySource("arguments", arguments));
		environment.getPropertySources().addLast(new SystemEnvironmentPropertySource("systemEnvironment", variables));
		environment.getPropertySources().addLast(new MapPropertySource("file", file));
		ConfigurationPropertySources.attach(environment);
		return environment;
	}

}
