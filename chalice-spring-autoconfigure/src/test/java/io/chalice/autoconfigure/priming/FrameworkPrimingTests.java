package io.chalice.autoconfigure.priming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.cloud.function.context.catalog.FunctionAroundWrapper;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import io.chalice.AuthRequest;
import io.chalice.AuthResponse;
import io.chalice.Chalice;
import io.chalice.ChaliceFunction;
import io.chalice.ChaliceRoute;
import io.chalice.CustomAuthorizer;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.autoconfigure.lambda.ChaliceLambdaAutoConfiguration;
import io.chalice.middleware.ChaliceMiddleware;
import io.chalice.s3.ChaliceS3Listener;
import io.chalice.s3.S3Notification;
import io.chalice.schedule.ChaliceSchedule;
import io.chalice.snapshot.PrimingHook;
import io.chalice.sqs.ChaliceSqsListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ExtendWith(OutputCaptureExtension.class)
class FrameworkPrimingTests {

	private static final List<String> CALLED = new CopyOnWriteArrayList<>();

	@Test
	void callsNothingOfTheApplicationWhateverItHas(CapturedOutput output) {
		CALLED.clear();
		lambda(Everything.class, Converters.class).run((context) -> {
			String before = output.getAll();
			FrameworkPriming.of(context).run(3);
			assertThat(CALLED).isEmpty();
			assertThat(output.getAll()).isEqualTo(before);
			Chalice chalice = context.getBean(Chalice.class);
			assertThatIllegalStateException().isThrownBy(chalice::currentRequest);
			// what must not be called would have been noticed
			context.getBean(Everything.class).queue("");
			assertThat(CALLED).containsExactly("queue");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "chalice", "function", "queue", "plain", "chalice|plain", "unknown" })
	void callsNothingOfTheApplicationWhicheverFunctionTheProcessIs(String function, CapturedOutput output) {
		CALLED.clear();
		lambda(Everything.class).withPropertyValues("spring.cloud.function.definition=" + function).run((context) -> {
			FrameworkPriming.of(context).run(1);
			assertThat(CALLED).isEmpty();
			assertThat(output).doesNotContain("WARN");
		});
	}

	@Test
	void wrapperOfTheAdaptersCallsIsNotCalled() {
		CALLED.clear();
		lambda(Everything.class, Wrapping.class).run((context) -> {
			FrameworkPriming.of(context).run(1);
			assertThat(CALLED).isEmpty();
		});
	}

	@Test
	void everyPathIsAnsweredAsItShould() {
		TestContexts.runner(Everything.class).run((context) -> {
			PrimedApplication primed = PrimedApplication.like(context.getBean(ChaliceApplication.class).model(),
					PrimedValidation.create());
			Map<String, List<String>> answers = new TreeMap<>();
			List<String> all = primed.answerAll();
			for (int i = 0; i < all.size(); i++) {
				answers.computeIfAbsent(primed.events().get(i).function(), (name) -> new ArrayList<>()).add(all.get(i));
			}
			assertThat(answers).containsOnlyKeys("api_handler", "authorizer", "bucket", "function", "queue",
					"schedule");
			assertThat(answers.get("api_handler"))
				.extracting((answer) -> answer.replaceAll(".*\"statusCode\":(\\d+).*", "$1"))
				.containsExactly("200", "200", "201", "200", "404", "200", "201", "404");
			assertThat(all).anyMatch((answer) -> answer.contains("{\\\"name\\\":\\\"a b\\\",\\\"count\\\":1}"));
			assertThat(answers.get("authorizer")).singleElement().asString().contains("\"principalId\":\"primed\"");
			assertThat(answers.get("bucket")).containsExactly("null");
			assertThat(answers.get("function")).containsExactly("{\"name\":\"primed\",\"count\":1}");
			assertThat(answers.get("queue")).containsExactly("{\"batchItemFailures\":[]}");
			assertThat(answers.get("schedule")).containsExactly("null");
		});
	}

	@Test
	void onlyWhatTheApplicationHasIsRun() {
		TestContexts.runner(OnlyAQueue.class).run((context) -> {
			PrimedApplication primed = PrimedApplication.like(context.getBean(ChaliceApplication.class).model(), null);
			assertThat(primed.events()).extracting(PrimingEvent::function).containsExactly("queue");
		});
	}

	@Test
	void hooksRunInOrderAndOneThatFailsIsLogged(CapturedOutput output) {
		CALLED.clear();
		TestContexts.runner(Hooks.class).run((context) -> {
			FrameworkPriming.of(context).run(2);
			assertThat(CALLED).containsExactly("first", "second", "third");
			assertThat(output).containsOnlyOnce("failed; the rest goes on").contains("not today");
		});
	}

	private static ApplicationContextRunner lambda(Class<?>... beans) {
		return TestContexts.runner(beans)
			.withConfiguration(AutoConfigurations.of(ChaliceLambdaAutoConfiguration.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class Everything {

		@ChaliceRoute(value = "/primed/{id}", authorizer = "guard")
		String view(int id) {
			CALLED.add("view");
			return "";
		}

		@ChaliceRoute(value = "/primed", methods = { HttpMethod.GET, HttpMethod.POST })
		String body(@JsonBody Map<String, Object> body) {
			CALLED.add("body");
			return "";
		}

		@ChaliceFunction("function")
		String function() {
			CALLED.add("function");
			return "";
		}

		@ChaliceFunction("authorizer")
		AuthResponse authorizer(AuthRequest request) {
			CALLED.add("authorizer");
			return AuthResponse.denied("");
		}

		@ChaliceSqsListener("primed")
		void queue(String message) {
			CALLED.add("queue");
		}

		@ChaliceS3Listener(bucket = "primed")
		void bucket(S3Notification notification) {
			CALLED.add("bucket");
		}

		@ChaliceSchedule("rate(1 day)")
		void schedule() {
			CALLED.add("schedule");
		}

		@Bean
		CustomAuthorizer guard() {
			return CustomAuthorizer.ofFunction("guard", "authorizer");
		}

		@Bean
		@ChaliceFunction("shout")
		Function<Object, String> shout() {
			return (event) -> {
				CALLED.add("shout");
				return "";
			};
		}

		@Bean
		Function<String, String> plain() {
			return (text) -> {
				CALLED.add("plain");
				return "";
			};
		}

		@Bean
		ChaliceMiddleware middleware() {
			return (invocation, next) -> {
				CALLED.add("middleware");
				return next.proceed(invocation);
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Converters {

		@Bean
		Converter<String, Integer> numbers() {
			return new NumberConverter();
		}

		@Bean
		JacksonModule texts() {
			return new SimpleModule().addSerializer(new TextSerializer());
		}

	}

	static final class NumberConverter implements Converter<String, Integer> {

		@Override
		public Integer convert(String source) {
			CALLED.add("converter");
			return 1;
		}

	}

	static final class TextSerializer extends StdSerializer<String> {

		TextSerializer() {
			super(String.class);
		}

		@Override
		public void serialize(String value, JsonGenerator generator, SerializationContext context) {
			CALLED.add("serializer");
			generator.writeString(value);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Wrapping {

		@Bean
		FunctionAroundWrapper wrapper() {
			return new FunctionAroundWrapper() {

				@Override
				protected Object doApply(Object input,
						SimpleFunctionRegistry.FunctionInvocationWrapper targetFunction) {
					CALLED.add("wrapper");
					return targetFunction.apply(input);
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OnlyAQueue {

		@ChaliceSqsListener("primed")
		void listen(String message) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Hooks {

		@Bean
		@Order(3)
		PrimingHook third() {
			return () -> CALLED.add("third");
		}

		@Bean
		@Order(1)
		PrimingHook first() {
			return () -> CALLED.add("first");
		}

		@Bean
		@Order(2)
		PrimingHook second() {
			return () -> {
				CALLED.add("second");
				throw new IllegalStateException("not today");
			};
		}

	}

}
