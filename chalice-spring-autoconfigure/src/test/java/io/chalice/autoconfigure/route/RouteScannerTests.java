package io.chalice.autoconfigure.route;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
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
 * Tests for {@link RouteScanner}: the kinds of beans and methods that can be views.
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
	void configurationClassWithoutProxiesHasViews() {
		TestContexts.runner(LiteConfiguration.class)
			.run((context) -> assertThat(answer(context, "/lite")).isEqualTo("lite"));
	}

	@Test
	void configurationClassWithProxiesHasViews() {
		TestContexts.runner(FullConfiguration.class).run((context) -> {
			assertThat(TestContexts.route(context, "/full").handler())
				.isEqualTo(FullConfiguration.class.getName() + "#full()");
			assertThat(answer(context, "/full")).isEqualTo("full same");
		});
	}

	@Test
	void beanBehindAClassProxyHasViews() {
		TestContexts.runner(ClassProxied.class)
			.withBean(BeanNameAutoProxyCreator.class, () -> autoProxies(true))
			.run((context) -> {
				assertThat(context.getBean(ClassProxied.class).getClass()).isNotSameAs(ClassProxied.class);
				assertThat(TestContexts.route(context, "/class-proxied").handler())
					.isEqualTo(ClassProxied.class.getName() + "#get()");
				assertThat(answer(context, "/class-proxied")).isEqualTo("state");
				assertThat(answer(context, "/class-proxied/package-private")).isEqualTo("state");
			});
	}

	@Test
	void beanBehindAnInterfaceProxyHasTheViewsOfItsInterface() {
		TestContexts.runner(InterfaceProxied.class)
			.withBean(BeanNameAutoProxyCreator.class, () -> autoProxies(false))
			.run((context) -> {
				assertThat(context).doesNotHaveBean(InterfaceProxied.class);
				assertThat(TestContexts.route(context, "/interface-proxied").handler())
					.isEqualTo(InterfaceProxied.class.getName() + "#get()");
				assertThat(answer(context, "/interface-proxied")).isEqualTo("state");
			});
	}

	@Test
	void viewThatAnInterfaceProxyHidesStopsTheStart() {
		TestContexts.runner(HiddenByProxy.class)
			.withBean(BeanNameAutoProxyCreator.class, () -> autoProxies(false))
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(UnreachableMethodException.class)
				.hasMessageContaining("HiddenByProxy#hidden()")
				.hasMessageContaining("proxy"));
	}

	@Test
	void finalViewOfAClassProxyStopsTheStart() {
		TestContexts.runner(FinalProxied.class)
			.withBean(BeanNameAutoProxyCreator.class, () -> autoProxies(true))
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(UnreachableMethodException.class)
				.hasMessageContaining("FinalProxied#get()"));
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
	void scopedProxyHasTheViewsOfItsTargetOnce() {
		TestContexts.runner(ScopedConfiguration.class).run((context) -> {
			assertThat(context.getBean(ChaliceApplication.class).model().routes()).extracting(RouteModel::path)
				.containsExactly("/scoped");
			assertThat(answer(context, "/scoped")).isEqualTo("1");
			assertThat(answer(context, "/scoped")).isEqualTo("1");
		});
	}

	@Test
	void productOfAFactoryBeanHasViews() {
		TestContexts.runner(ViewFactory.class)
			.run((context) -> assertThat(answer(context, "/made")).isEqualTo("by a factory"));
	}

	@Test
	void beanOfAFactoryMethodHasTheViewsOfItsDeclaredType() {
		TestContexts.runner(BeanMethodConfiguration.class).run((context) -> {
			assertThat(answer(context, "/package-private")).isEqualTo("hidden");
			assertThat(answer(context, "/declared")).isEqualTo("declared");
			assertThat(context.getBean(ChaliceApplication.class).model().routes()).extracting(RouteModel::path)
				.containsExactly("/declared", "/package-private");
		});
	}

	@Test
	void whatABeanTurnsOutToBeMakesNoDifference() {
		// created before the application is looked at, and after it
		ApplicationContextRunner before = TestContexts.runner(DeclaringConfiguration.class);
		ApplicationContextRunner after = before.withInitializer(
				(context) -> context.addBeanFactoryPostProcessor((beanFactory) -> beanFactory.getBean("declared")));
		assertThat(paths(before)).isEqualTo(paths(after)).containsExactly("/declared");
	}

	@Test
	void lazyBeanIsCreatedByItsFirstRequest() {
		TestContexts.runner(LazyConfiguration.class).run((context) -> {
			assertThat(context.getBeanFactory().containsSingleton("lazyView")).isFalse();
			assertThat(answer(context, "/lite")).isEqualTo("lite");
			assertThat(context.getBeanFactory().containsSingleton("lazyView")).isTrue();
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

	private static List<String> paths(ApplicationContextRunner runner) {
		List<String> paths = new ArrayList<>();
		runner.run((context) -> context.getBean(ChaliceApplication.class)
			.model()
			.routes()
			.forEach((route) -> paths.add(route.path())));
		return paths;
	}

	private static String answer(ApplicationContext context, String path) {
		return ApiCall.to("GET", path).send(context).body();
	}

	private static BeanNameAutoProxyCreator autoProxies(boolean ofClasses) {
		BeanNameAutoProxyCreator creator = new BeanNameAutoProxyCreator();
		creator.setBeanNames("*Proxied", "*HiddenByProxy");
		creator.setProxyTargetClass(ofClasses);
		return creator;
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

	@Configuration(proxyBeanMethods = false)
	static class LiteConfiguration {

		@ChaliceRoute("/lite")
		String lite() {
			return "lite";
		}

	}

	@Configuration
	static class FullConfiguration {

		@ChaliceRoute("/full")
		String full() {
			return (something() == something()) ? "full same" : "full different";
		}

		@Bean
		StringBuilder something() {
			return new StringBuilder();
		}

	}

	static class ClassProxied {

		private final String state = "state";

		@ChaliceRoute("/class-proxied")
		protected String get() {
			return this.state;
		}

		@ChaliceRoute("/class-proxied/package-private")
		String packagePrivate() {
			return this.state;
		}

	}

	interface Getter {

		String get();

	}

	static class InterfaceProxied implements Getter {

		@Override
		@ChaliceRoute("/interface-proxied")
		public String get() {
			return "state";
		}

	}

	static class HiddenByProxy implements Getter {

		@Override
		public String get() {
			return "";
		}

		@ChaliceRoute("/hidden")
		String hidden() {
			return "";
		}

	}

	static class FinalProxied {

		@ChaliceRoute("/final")
		final String get() {
			return "";
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

	@Configuration(proxyBeanMethods = false)
	static class ScopedConfiguration {

		@Bean
		@Scope(value = "prototype", proxyMode = ScopedProxyMode.TARGET_CLASS)
		Scoped scoped() {
			return new Scoped();
		}

	}

	static class Scoped {

		private int calls;

		@ChaliceRoute("/scoped")
		int count() {
			return ++this.calls;
		}

	}

	static class ViewFactory implements FactoryBean<Made> {

		@Override
		public Made getObject() {
			return new Made("by a factory");
		}

		@Override
		public Class<?> getObjectType() {
			return Made.class;
		}

	}

	static class Made {

		private final String text;

		Made(String text) {
			this.text = text;
		}

		@ChaliceRoute("/made")
		String get() {
			return this.text;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class BeanMethodConfiguration {

		@Bean
		PackagePrivate view() {
			return new PackagePrivate();
		}

		@Bean
		Declared declared() {
			return new TurnsOutToBe();
		}

	}

	interface Declared {

		@ChaliceRoute("/declared")
		String get();

	}

	static class TurnsOutToBe implements Declared {

		@Override
		public String get() {
			return "declared";
		}

		@ChaliceRoute("/undeclared")
		String undeclared() {
			return "undeclared";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class DeclaringConfiguration {

		@Bean
		Declared declared() {
			return new TurnsOutToBe();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LazyConfiguration {

		@Bean
		@Lazy
		LiteConfiguration lazyView() {
			return new LiteConfiguration();
		}

	}

	static class Static {

		@ChaliceRoute("/static")
		static String get() {
			return "static";
		}

	}

}
