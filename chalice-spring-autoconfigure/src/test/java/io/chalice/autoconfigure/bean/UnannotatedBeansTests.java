package io.chalice.autoconfigure.bean;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import io.chalice.ChaliceFunction;
import io.chalice.ChaliceRoute;
import io.chalice.schedule.ChaliceSchedule;
import io.chalice.sqs.ChaliceSqsListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnannotatedBeans} and {@link UnannotatedBeansAotProcessor}.
 */
class UnannotatedBeansTests {

	@Test
	void beansWithAnyAnnotationOfTheFrameworkAreNotListed() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Beans.class)) {
			assertThat(UnannotatedBeansAotProcessor.list(context.getBeanFactory())).contains("plain", "lambda")
				.doesNotContain("route", "inherited", "queue", "schedule", "function", "functionBean");
		}
	}

	@Test
	void thePackageSaysWhichTheyAre(@TempDir Path directory) throws IOException {
		Path list = directory.resolve(UnannotatedBeans.LIST);
		Files.createDirectories(list.resolveSibling(""));
		try (URLClassLoader classLoader = new URLClassLoader(new URL[] { directory.toUri().toURL() }, null)) {
			assertThat(UnannotatedBeans.read(classLoader)).isEmpty();
			Files.writeString(list, "plain\nlambda");
			assertThat(UnannotatedBeans.read(classLoader)).containsExactlyInAnyOrder("plain", "lambda");
		}
	}

	@Test
	void anApplicationThatWasNotProcessedIsLookedAtAsEver() {
		assertThat(UnannotatedBeans.known()).isEmpty();
	}

	@Configuration(proxyBeanMethods = false)
	@Lazy
	static class Beans {

		@Bean
		StringBuilder plain() {
			return new StringBuilder();
		}

		@Bean
		Function<String, String> lambda() {
			return (text) -> text;
		}

		@Bean
		Routes route() {
			return new Routes();
		}

		@Bean
		Implementation inherited() {
			return new Implementation();
		}

		@Bean
		Queue queue() {
			return new Queue();
		}

		@Bean
		Clock schedule() {
			return new Clock();
		}

		@Bean
		Functions function() {
			return new Functions();
		}

		@Bean
		@ChaliceFunction("bean")
		Function<String, String> functionBean() {
			return (text) -> text;
		}

	}

	static class Routes {

		@ChaliceRoute("/")
		void index() {
		}

	}

	interface Contract {

		@ChaliceRoute("/contract")
		void view();

	}

	static class Implementation implements Contract {

		@Override
		public void view() {
		}

	}

	static class Queue {

		@ChaliceSqsListener("orders")
		void order(String order) {
		}

	}

	static class Clock {

		@ChaliceSchedule("rate(1 hour)")
		void tick() {
		}

	}

	static class Functions {

		@ChaliceFunction("own")
		void own() {
		}

	}

}
