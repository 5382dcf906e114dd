package io.chalice.autoconfigure.infrastructure;

import java.util.concurrent.Executor;

import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link IdleBeanFilter} and {@link BackgroundStartAotProcessor}.
 */
class IdleBeanFilterTests {

	private static final String ALIAS = ConfigurableApplicationContext.BOOTSTRAP_EXECUTOR_BEAN_NAME;

	@Test
	void whatMakesProxiesIsLeftOutWhereNothingAdvises() {
		try (AnnotationConfigApplicationContext context = processed(AopAutoConfiguration.class, Executors.class)) {
			assertThat(isLeftOut(context, IdleBeanFilter.CREATOR)).isTrue();
			assertThat(isLeftOut(context, IdleBeanFilter.REGISTRAR)).isTrue();
			assertThat(isLeftOut(context, "other")).isFalse();
		}
	}

	@Test
	void whatMakesProxiesStaysForAnAdvisor() {
		try (AnnotationConfigApplicationContext context = processed(AopAutoConfiguration.class, Advising.class)) {
			assertThat(isLeftOut(context, IdleBeanFilter.CREATOR)).isFalse();
			assertThat(isLeftOut(context, IdleBeanFilter.REGISTRAR)).isFalse();
		}
	}

	@Test
	void whatMakesProxiesStaysWhereABeansTypeIsNotKnown() {
		try (AnnotationConfigApplicationContext context = processed(AopAutoConfiguration.class)) {
			context.registerBean("unknown", Object.class);
			context.getBeanFactory().getBeanDefinition("unknown").setBeanClassName(null);
			assertThat(isLeftOut(context, IdleBeanFilter.CREATOR)).isFalse();
		}
	}

	@Test
	void theExecutorHasNoSecondNameWhereNothingStartsInTheBackground() {
		try (AnnotationConfigApplicationContext context = processed(TaskExecutionAutoConfiguration.class)) {
			assertThat(context.getBeanFactory().getAliases("applicationTaskExecutor")).doesNotContain(ALIAS);
			assertThat(isLeftOut(context, BackgroundStart.PROCESSOR)).isTrue();
			assertThat(isLeftOut(context, "applicationTaskExecutor")).isFalse();
		}
	}

	@Test
	void theSecondNameStaysForABeanThatStartsInTheBackground() {
		assertHasAlias(Background.class);
	}

	@Test
	void theSecondNameStaysAmongSeveralExecutors() {
		assertHasAlias(Executors.class);
	}

	private static void assertHasAlias(Class<?> configuration) {
		try (AnnotationConfigApplicationContext context = processed(TaskExecutionAutoConfiguration.class,
				configuration)) {
			assertThat(isLeftOut(context, BackgroundStart.PROCESSOR)).isFalse();
			assertThat(context.getBeanFactory().getAliases("applicationTaskExecutor")).contains(ALIAS);
		}
	}

	private static AnnotationConfigApplicationContext processed(Class<?>... configurations) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.register(configurations);
		context.refreshForAotProcessing(new RuntimeHints());
		new BackgroundStartAotProcessor().processAheadOfTime(context.getBeanFactory());
		return context;
	}

	private static boolean isLeftOut(AnnotationConfigApplicationContext context, String name) {
		return new IdleBeanFilter().isExcludedFromAotProcessing(RegisteredBean.of(context.getBeanFactory(), name));
	}

	@Configuration(proxyBeanMethods = false)
	static class Advising {

		@Bean
		DefaultPointcutAdvisor advisor() {
			Advice advice = (MethodInterceptor) (invocation) -> invocation.proceed();
			return new DefaultPointcutAdvisor(advice);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Background {

		@Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
		StringBuilder slow() {
			return new StringBuilder();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Executors {

		@Bean(defaultCandidate = false)
		Executor other() {
			return new SimpleAsyncTaskExecutor();
		}

	}

}
