package io.chalice.autoconfigure.route;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.chalice.ChaliceCors;
import io.chalice.ChaliceRoute;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.model.CorsModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CorsDefaults}: every combination of what a method, its class and the
 * properties can say.
 */
class CorsDefaultsTests {

	@ParameterizedTest
	@CsvFileSource(resources = "cors-defaults.csv", numLinesToSkip = 1)
	void nearestLevelDecides(String property, String type, String method, String expected) {
		runner(property)
			.run((context) -> assertThat(text(TestContexts.route(context, "/%s/%s".formatted(type, method)).cors()))
				.isEqualTo(expected));
	}

	private static String text(@Nullable CorsModel cors) {
		if (cors == null) {
			return "-";
		}
		return "%s %s %s %s %s".formatted(cors.origins(), cors.headers(), cors.exposeHeaders(), cors.maxAge(),
				cors.credentials());
	}

	private static ApplicationContextRunner runner(String property) {
		ApplicationContextRunner runner = TestContexts.runner(Nothing.class, On.class, Says.class, Off.class,
				OnButOff.class);
		return switch (property) {
			case "nothing" -> runner;
			case "on" -> runner.withPropertyValues("chalice.route.cors.enabled=true");
			case "says" -> runner.withPropertyValues("chalice.route.cors.enabled=true",
					"chalice.route.cors.origins=property", "chalice.route.cors.headers=property",
					"chalice.route.cors.expose-headers=property", "chalice.route.cors.max-age=1");
			case "credentials" ->
				runner.withPropertyValues("chalice.route.cors.origins=property", "chalice.route.cors.credentials=true");
			default -> throw new AssertionError(property);
		};
	}

	/** Routes that say every kind of thing themselves. */
	interface Views {

		@ChaliceRoute("/nothing")
		default void nothing() {
		}

		@ChaliceRoute(value = "/on", cors = true)
		default void on() {
		}

		@ChaliceRoute("/says")
		@ChaliceCors(origins = "method", headers = "method", exposeHeaders = "method", maxAge = 3, credentials = true)
		default void says() {
		}

		@ChaliceRoute("/part")
		@ChaliceCors(maxAge = 0)
		default void part() {
		}

		@ChaliceRoute("/off")
		@ChaliceCors(enabled = false)
		default void off() {
		}

		@ChaliceRoute(value = "/on-but-off", cors = true)
		@ChaliceCors(enabled = false)
		default void onButOff() {
		}

	}

	@ChaliceRoute("/nothing")
	static class Nothing implements Views {

	}

	@ChaliceRoute(value = "/on", cors = true)
	static class On implements Views {

	}

	@ChaliceRoute("/says")
	@ChaliceCors(origins = { "class", "classes" }, headers = "class", exposeHeaders = "class", maxAge = 2)
	static class Says implements Views {

	}

	@ChaliceRoute("/off")
	@ChaliceCors(enabled = false)
	static class Off implements Views {

	}

	@ChaliceRoute(value = "/on-but-off", cors = true)
	@ChaliceCors(enabled = false)
	static class OnButOff implements Views {

	}

}
