package io.chalice.autoconfigure.route;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AliasFor;

import io.chalice.ChaliceCors;
import io.chalice.ChaliceOpen;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;
import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.declaration.UnreachableMethodException;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouteScanner}: the kinds of classes and methods that can be views.
 */
class RouteScannerTests {

	@Test
	void composedAnnotationIsARoute() {
		TestContexts.runner(Composed.class).run((context) -> {
			RouteModel route = TestContexts.route(context, "/composed");
			assertThat(route.methods()).containsExactly("POST");
			assertThat(route.contentTypes()).containsExactly("text/plain");
			assertThat(route.cors()).isNotNull().satisfies((cors) -> assertThat(cors.maxAge()).isEqualTo(7));
			assertThat(route.apiKeyRequired()).isFalse();
			assertThat(ApiCall.to("POST", "/composed").withHeader("Content-Type", "text/plain").send(context).body())
				.isEqualTo("composed");
		});
	}

	@Test
	void routesOfAnInterfaceBelongToItsImplementation() {
		TestContexts.runner(OfInterface.class).run((context) -> {
			assertThat(TestContexts.route(context, "/of-interface/{id}").handler())
				.isEqualTo(OfInterface.class.getName() + "#get(int)");
			assertThat(answer(context, "/of-interface/7")).isEqualTo("8");
			assertThat(ApiCall.to("POST", "/of-interface/body").withJson("[\"a\",\"b\"]").send(context).body())
				.isEqualTo("b");
		});
	}

	@Test
	void packagePrivateMethodIsAView() {
		TestContexts.runner(PackagePrivate.class)
			.run((context) -> assertThat(answer(context, "/package-private")).isEqualTo("hidden"));
	}

	@Test
	void privateViewStopsTheStart() {
		TestContexts.runner(Private.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(UnreachableMethodException.class)
				.hasMessageContaining("Private#secret()"));
	}

	@Test
	void genericSuperclassHasViewsOfTheSubclassesTypes() {
		TestContexts.runner(Numbers.class, Words.class).run((context) -> {
			assertThat(answer(context, "/numbers/41")).isEqualTo("42");
			assertThat(answer(context, "/numbers/x")).contains("\"Code\":\"BadRequestError\"");
			assertThat(answer(context, "/words/x")).isEqualTo("x!");
			assertThat(ApiCall.to("POST", "/numbers").withJson("[1,2]").send(context).body()).isEqualTo("3");
			assertThat(ApiCall.to("POST", "/words").withJson("[\"1\",\"2\"]").send(context).body()).isEqualTo("2!");
		});
	}

	@Test
	void overriddenViewIsOneRoute() {
		TestContexts.runner(Overriding.class).run((context) -> {
			assertThat(context.getBean(ChaliceApplication.class).model().routes()).hasSize(1);
			assertThat(answer(context, "/overridden")).isEqualTo("below");
		});
	}

	@Test
	void staticMethodIsAView() {
		TestContexts.runner(Static.class).run((context) -> assertThat(answer(context, "/static")).isEqualTo("static"));
	}

	@Test
	void applicationWithoutRoutesStarts() {
		TestContexts.runner()
			.run((context) -> assertThat(context.getBean(ChaliceApplication.class).model().routes()).isEmpty());
	}

	private static String answer(ApplicationContext context, String path) {
		return ApiCall.to("GET", path).send(context).body();
	}

	@Target({ ElementType.METHOD, ElementType.TYPE })
	@Retention(RetentionPolicy.RUNTIME)
	@ChaliceRoute(methods = HttpMethod.POST, contentTypes = "text/plain")
	@ChaliceCors(maxAge = 7)
	@ChaliceOpen
	@interface PostText {

		@AliasFor(annotation = ChaliceRoute.class, attribute = "value")
		String path();

	}

	@ChaliceRoute(apiKeyRequired = true)
	static class Composed {

		@PostText(path = "/composed")
		String composed() {
			return "composed";
		}

	}

	interface Api {

		@ChaliceRoute("/of-interface/{id}")
		int get(int id);

		@ChaliceRoute(value = "/of-interface/body", methods = HttpMethod.POST)
		String last(@JsonBody List<String> words);

	}

	static class OfInterface implements Api {

		@Override
		public int get(int id) {
			return id + 1;
		}

		@Override
		public String last(List<String> words) {
			return words.get(words.size() - 1);
		}

	}

	static class PackagePrivate {

		@ChaliceRoute("/package-private")
		String hidden() {
			return "hidden";
		}

	}

	static class Private {

		@ChaliceRoute("/secret")
		private String secret() {
			return "";
		}

	}

	abstract static class Base<I, B> {

		@ChaliceRoute("/{id}")
		String get(I id) {
			return changed(id);
		}

		@ChaliceRoute(methods = HttpMethod.POST)
		String last(@JsonBody List<I> body) {
			return changed(body.get(body.size() - 1));
		}

		abstract String changed(I id);

	}

	@ChaliceRoute("/numbers")
	static class Numbers extends Base<Integer, Void> {

		@Override
		String changed(Integer id) {
			return Integer.toString(id + 1);
		}

	}

	@ChaliceRoute("/words")
	static class Words extends Base<String, Void> {

		@Override
		String changed(String id) {
			return id + "!";
		}

	}

	static class Overridden {

		@ChaliceRoute("/overridden")
		String get() {
			return "above";
		}

	}

	static class Overriding extends Overridden {

		@Override
		String get() {
			return "below";
		}

	}

	static class Static {

		@ChaliceRoute("/static")
		static String get() {
			return "static";
		}

	}

}
