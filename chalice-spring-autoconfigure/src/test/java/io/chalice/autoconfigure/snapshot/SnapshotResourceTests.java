package io.chalice.autoconfigure.snapshot;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.crac.Context;
import org.crac.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mockito;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import io.chalice.ChaliceRoute;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.snapshot.PrimingHook;
import io.chalice.snapshot.SnapStartHook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ExtendWith(OutputCaptureExtension.class)
class SnapshotResourceTests {

	private static final List<String> CALLED = new CopyOnWriteArrayList<>();

	@BeforeEach
	void clear() {
		CALLED.clear();
	}

	@Test
	void primesAndCallsHooksInReverseOrderBeforeAndInOrderAfter() {
		TestContexts.runner(Views.class, Hooks.class).run((context) -> {
			SnapshotResource resource = SnapshotResource.register(context);
			resource.beforeCheckpoint(crac());
			assertThat(CALLED).containsExactly("prime", "second before", "first before");
			CALLED.clear();
			resource.afterRestore(crac());
			assertThat(CALLED).containsExactly("first after", "second after");
		});
	}

	@Test
	void hooksOfALazyApplicationAreCalled() {
		TestContexts.runner(Views.class, Hooks.class)
			.withPropertyValues("spring.main.lazy-initialization=true")
			.run((context) -> {
				SnapshotResource.register(context).beforeCheckpoint(crac());
				assertThat(CALLED).contains("first before");
			});
	}

	@Test
	void whatStartsFromOneSnapshotTwiceDiffers() {
		TestContexts.runner(Views.class, UniqueId.class).run((context) -> {
			SnapshotResource resource = SnapshotResource.register(context);
			UniqueId unique = context.getBean(UniqueId.class);
			resource.beforeCheckpoint(crac());
			String frozen = unique.id;
			resource.afterRestore(crac());
			String one = unique.id;
			unique.id = frozen;
			resource.afterRestore(crac());
			assertThat(List.of(frozen, one, unique.id)).doesNotHaveDuplicates();
		});
	}

	@Test
	void hookThatFailsIsNamedAndNoOtherIsCalled(CapturedOutput output) {
		TestContexts.runner(Views.class, Hooks.class, Failing.class).run((context) -> {
			SnapshotResource resource = SnapshotResource.register(context);
			assertThatIllegalStateException().isThrownBy(() -> resource.beforeCheckpoint(crac()))
				.withMessage("no connection");
			assertThat(output).contains("SnapStart hook " + Failing.class.getName())
				.contains("failed before the snapshot, which is not taken: no connection");
			assertThat(CALLED).containsExactly("prime");
			assertThatIllegalStateException().isThrownBy(() -> resource.afterRestore(crac()))
				.withMessage("no credentials");
			assertThat(output).contains("failed after the start from the snapshot");
		});
	}

	@Test
	void hooksThatNobodyWouldCallAreRefused() {
		TestContexts.runner(Views.class, Hooks.class)
			.withClassLoader(new FilteredClassLoader("org.crac"))
			.run((context) -> assertThatIllegalStateException()
				.isThrownBy(() -> new SnapStartListener().onApplicationEvent(ready(context)))
				.withMessageContaining("[first, second] would never be called: org.crac:crac is not in the package"));
		TestContexts.runner(Views.class)
			.withClassLoader(new FilteredClassLoader("org.crac"))
			.run((context) -> new SnapStartListener().onApplicationEvent(ready(context)));
	}

	@Test
	void resourceIsKeptForAsLongAsTheApplication() {
		TestContexts.runner(Views.class).run((context) -> {
			new SnapStartListener().onApplicationEvent(ready(context));
			new SnapStartListener().onApplicationEvent(ready(context));
			assertThat(context.getBeanFactory().getSingletonNames()).containsOnlyOnce("chaliceSnapshotResource");
			assertThat(context.getBean(SnapshotResource.class)).isNotNull();
		});
	}

	private static ApplicationReadyEvent ready(ConfigurableApplicationContext context) {
		return new ApplicationReadyEvent(new SpringApplication(), new String[0], context, null);
	}

	@SuppressWarnings("unchecked")
	private static Context<? extends Resource> crac() {
		return Mockito.mock(Context.class);
	}

	@Configuration(proxyBeanMethods = false)
	static class Views {

		@ChaliceRoute("/primed")
		String view() {
			CALLED.add("view");
			return "";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Hooks {

		@Bean
		@Order(1)
		SnapStartHook first() {
			return new Noting("first");
		}

		@Bean
		@Order(2)
		SnapStartHook second() {
			return new Noting("second");
		}

		@Bean
		PrimingHook priming() {
			return () -> CALLED.add("prime");
		}

	}

	record Noting(String name) implements SnapStartHook {

		@Override
		public void beforeCheckpoint() {
			CALLED.add(this.name + " before");
		}

		@Override
		public void afterRestore() {
			CALLED.add(this.name + " after");
		}

	}

	static class UniqueId implements SnapStartHook {

		private String id = UUID.randomUUID().toString();

		@Override
		public void afterRestore() {
			this.id = UUID.randomUUID().toString();
		}

	}

	static class Failing implements SnapStartHook {

		@Override
		public void beforeCheckpoint() {
			throw new IllegalStateException("no connection");
		}

		@Override
		public void afterRestore() {
			throw new IllegalStateException("no credentials");
		}

	}

}
