package io.chalice.autoconfigure.route;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.chalice.ChaliceOpen;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.IamAuthorizer;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouteDefaults}.
 */
class RouteDefaultsTests {

	@ParameterizedTest
	@CsvSource({ "/silent/inherits, GET", "/silent/says, DELETE", "/saying/inherits, PUT|PATCH",
			"/saying/says, DELETE" })
	void methodsComeFromTheNearestThatSaysSome(String path, String expected) {
		runner().run((context) -> assertThat(TestContexts.route(context, path).methods())
			.containsExactly(expected.split("\\|")));
	}

	@ParameterizedTest
	@CsvSource({ "/silent/inherits, , application/json", "/silent/inherits, 'text/css,text/xml', text/css|text/xml",
			"/silent/says, , text/plain|text/csv", "/silent/says, text/css, text/plain|text/csv",
			"/saying/inherits, , text/html", "/saying/inherits, text/css, text/html",
			"/saying/says, , text/plain|text/csv", "/saying/says, text/css, text/plain|text/csv" })
	void contentTypesComeFromTheNearestThatSaysSome(String path, String property, String expected) {
		runner("chalice.route.content-types", property)
			.run((context) -> assertThat(TestContexts.route(context, path).contentTypes())
				.containsExactly(expected.split("\\|")));
	}

	@Test
	void contentTypesAreComparedWithoutCaseAndParameters() {
		runner("chalice.route.content-types", "Text/Plain;charset=utf-8,text/plain")
			.run((context) -> assertThat(TestContexts.route(context, "/silent/inherits").contentTypes())
				.containsExactly("text/plain"));
	}

	@ParameterizedTest
	@CsvSource({ "/silent/inherits, , false", "/silent/inherits, true, true", "/silent/says, , true",
			"/silent/says, true, true", "/silent/open, , false", "/silent/open, true, false",
			"/silent/open-but-says, , true", "/silent/open-but-says, true, true", "/saying/inherits, , true",
			"/saying/inherits, true, true", "/saying/says, , true", "/saying/open, , false",
			"/saying/open, true, false", "/saying/open-but-says, true, true" })
	void apiKeyIsRequiredByAnyLevelUnlessTheRouteIsOpen(String path, String property, boolean expected) {
		runner("chalice.route.api-key-required", property)
			.run((context) -> assertThat(TestContexts.route(context, path).apiKeyRequired()).isEqualTo(expected));
	}

	@ParameterizedTest
	@CsvSource({ "/silent/inherits, , ", "/silent/inherits, byProperty, byProperty", "/silent/inherits, '', ",
			"/silent/says, , byMethod", "/silent/says, byProperty, byMethod", "/silent/open, , ",
			"/silent/open, byProperty, ", "/silent/open-but-says, byProperty, byMethod", "/saying/inherits, , byClass",
			"/saying/inherits, byProperty, byClass", "/saying/says, , byMethod", "/saying/says, byProperty, byMethod",
			"/saying/open, , ", "/saying/open, byProperty, ", "/saying/open-but-says, byProperty, byMethod" })
	void authorizerComesFromTheNearestThatNamesOneUnlessTheRouteIsOpen(String path, String property, String expected) {
		runner("chalice.route.authorizer", property)
			.run((context) -> assertThat(TestContexts.route(context, path).authorizer()).isEqualTo(expected));
	}

	@ParameterizedTest
	@CsvSource({ "/silent/inherits, inherits", "/silent/says, spoken", "/saying/inherits, inherits",
			"/saying/says, spoken" })
	void nameIsTheMethodsUnlessItSaysAnother(String path, String expected) {
		runner().run((context) -> assertThat(TestContexts.route(context, path).name()).isEqualTo(expected));
	}

	@Test
	void prefixOfTheClassStandsBeforeEveryPath() {
		TestContexts.runner(Prefixed.class, PrefixedWithSlash.class, PrefixedRoot.class)
			.run((context) -> assertThat(context.getBean(ChaliceApplication.class).model().routes())
				.extracting(RouteModel::path)
				.containsExactly("/", "/api", "/api/deep/{id}", "/api/relative", "/below", "/slash", "/slash/below"));
	}

	private static ApplicationContextRunner runner() {
		return TestContexts.runner(Silent.class, Saying.class)
			.withBean("one", IamAuthorizer.class, () -> new IamAuthorizer("byMethod"))
			.withBean("two", IamAuthorizer.class, () -> new IamAuthorizer("byClass"))
			.withBean("three", IamAuthorizer.class, () -> new IamAuthorizer("byProperty"));
	}

	private static ApplicationContextRunner runner(String property, @Nullable String value) {
		return (value != null) ? runner().withPropertyValues(property + "=" + value) : runner();
	}

	static class Silent {

		@ChaliceRoute("/silent/inherits")
		void inherits() {
		}

		@ChaliceRoute(value = "/silent/says", methods = { HttpMethod.DELETE, HttpMethod.DELETE },
				contentTypes = { "text/plain", "text/csv" }, apiKeyRequired = true, authorizer = "byMethod",
				name = "spoken")
		void says() {
		}

		@ChaliceOpen
		@ChaliceRoute("/silent/open")
		void open() {
		}

		@ChaliceOpen
		@ChaliceRoute(value = "/silent/open-but-says", apiKeyRequired = true, authorizer = "byMethod")
		void openButSays() {
		}

	}

	@ChaliceRoute(value = "/saying", methods = { HttpMethod.PUT, HttpMethod.PATCH }, contentTypes = "text/html",
			apiKeyRequired = true, authorizer = "byClass", name = "neverUsed")
	static class Saying {

		@ChaliceRoute("/inherits")
		void inherits() {
		}

		@ChaliceRoute(value = "/says", methods = HttpMethod.DELETE, contentTypes = { "text/plain", "text/csv" },
				apiKeyRequired = true, authorizer = "byMethod", name = "spoken")
		void says() {
		}

		@ChaliceOpen
		@ChaliceRoute("/open")
		void open() {
		}

		@ChaliceOpen
		@ChaliceRoute(value = "/open-but-says", apiKeyRequired = true, authorizer = "byMethod")
		void openButSays() {
		}

	}

	@ChaliceRoute("/api")
	static class Prefixed {

		@ChaliceRoute
		List<String> root() {
			return List.of();
		}

		@ChaliceRoute("/deep/{id}")
		String deep(String id) {
			return id;
		}

		@ChaliceRoute("relative")
		void relative() {
		}

	}

	@ChaliceRoute("/slash/")
	static class PrefixedWithSlash {

		@ChaliceRoute("/")
		void root() {
		}

		@ChaliceRoute("/below")
		void below() {
		}

	}

	@ChaliceRoute("/")
	static class PrefixedRoot {

		@ChaliceRoute("/")
		void root() {
		}

		@ChaliceRoute("/below")
		void below() {
		}

	}

}
