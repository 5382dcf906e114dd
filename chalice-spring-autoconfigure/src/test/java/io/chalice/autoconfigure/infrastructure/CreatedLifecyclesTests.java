package io.chalice.autoconfigure.infrastructure;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CreatedLifecycles}.
 */
class CreatedLifecyclesTests {

	private static final String EXECUTOR = "executor";

	@Test
	void anExecutorThatWaitsIsNotMade() {
		try (AnnotationConfigApplicationContext context = prepared()) {
			context.refresh();
			assertThat(context.getBean("lifecycleProcessor")).isInstanceOf(CreatedLifecycles.class);
			assertThat(context.getBeanFactory().containsSingleton(EXECUTOR)).isFalse();
			assertThat(context.getBean(ThreadPoolTaskExecutor.class).getThreadPoolExecutor().isShutdown()).isFalse();
		}
	}

	@Test
	void anExecutorThatWasMadeIsEnded() {
		ThreadPoolTaskExecutor executor;
		try (AnnotationConfigApplicationContext context = prepared()) {
			context.refresh();
			executor = context.getBean(ThreadPoolTaskExecutor.class);
		}
		assertThat(executor.getThreadPoolExecutor().isShutdown()).isTrue();
	}

	@Test
	void aLazyBeanOfTheApplicationsThatCanBeStartedIs() {
		Started started = new Started();
		try (AnnotationConfigApplicationContext context = prepared()) {
			context.registerBean("started", Started.class, () -> started, (bean) -> bean.setLazyInit(true));
			context.refresh();
			assertThat(started.starts).hasValue(1);
			assertThat(started.isRunning()).isTrue();
		}
		assertThat(started.isRunning()).isFalse();
	}

	@Test
	void aProcessorOfTheApplicationsStays() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.registerBean("lifecycleProcessor", Own.class);
			CreatedLifecycles.replaceIn(context, Duration.ofSeconds(1));
			context.refresh();
			assertThat(context.getBean("lifecycleProcessor")).isExactlyInstanceOf(Own.class);
		}
	}

	private static AnnotationConfigApplicationContext prepared() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.registerBean("lifecycleProcessor", DefaultLifecycleProcessor.class);
		context.registerBean(EXECUTOR, ThreadPoolTaskExecutor.class, (bean) -> bean.setLazyInit(true));
		CreatedLifecycles.replaceIn(context, Duration.ofSeconds(1));
		return context;
	}

	/**
	 * A processor that is not Spring's.
	 */
	static final class Own extends DefaultLifecycleProcessor {

	}

	/**
	 * Counts how often it is started.
	 */
	static final class Started implements SmartLifecycle {

		private final AtomicInteger starts = new AtomicInteger();

		private volatile boolean running;

		@Override
		public void start() {
			this.starts.incrementAndGet();
			this.running = true;
		}

		@Override
		public void stop() {
			this.running = false;
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

	}

}
