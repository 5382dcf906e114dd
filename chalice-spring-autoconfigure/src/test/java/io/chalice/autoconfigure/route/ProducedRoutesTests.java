package io.chalice.autoconfigure.route;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import io.chalice.ChaliceRoute;
import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouteScanner} with configurations, and with beans that factories make.
 */
class ProducedRoutesTests {

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
		RouteScannerTests.PackagePrivate view() {
			return new RouteScannerTests.PackagePrivate();
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

}
