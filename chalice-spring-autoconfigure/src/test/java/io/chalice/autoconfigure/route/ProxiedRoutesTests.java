package io.chalice.autoconfigure.route;

import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;

import io.chalice.ChaliceRoute;
import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.declaration.UnreachableMethodException;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouteScanner} with beans behind proxies.
 */
class ProxiedRoutesTests {

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
	void scopedProxyHasTheViewsOfItsTargetOnce() {
		TestContexts.runner(ScopedConfiguration.class).run((context) -> {
			assertThat(context.getBean(ChaliceApplication.class).model().routes()).extracting(RouteModel::path)
				.containsExactly("/scoped");
			assertThat(answer(context, "/scoped")).isEqualTo("1");
			assertThat(answer(context, "/scoped")).isEqualTo("1");
		});
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

}
