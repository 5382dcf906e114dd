package io.chalice.autoconfigure.function;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;

import io.chalice.ChaliceFunction;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.autoconfigure.TestLambdaContext;
import io.chalice.declaration.DuplicateFunctionException;
import io.chalice.declaration.InvalidFunctionNameException;
import io.chalice.model.FunctionModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link EventFunction}s of every kind, {@link MethodFunction} and
 * {@link BeanFunction}.
 */
class EventFunctionTests {

	private static final TestLambdaContext LAMBDA = new TestLambdaContext("abc");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			pojo             | {"name":"Ada","age":36}  | {"name":"Ada","age":37}
			map              | {"b":1,"a":[2]}          | ["b","a"]
			bytes            | {"b": 1}                 | {"b": 1}
			stream           | {"b": 1}                 | 8
			list             | [{"name":"Ada","age":1}] | "Ada"
			nothing          | {"b": 1}                 | "nothing"
			context          | {}                       | "abc"
			event-and-context| {"name":"Ada","age":1}   | "Ada abc"
			context-and-event| {"name":"Ada","age":1}   | "Ada abc"
			void             | {}                       | null
			returns-null     | {}                       | null
			anything         | 7                        | 7
			string           | [1, 2]                   | "[1, 2]"
			""")
	void methodTakesItsEventAndReturnsItsResult(String name, String event, String result) {
		TestContexts.runner(Methods.class).run((context) -> assertThat(call(context, name, event)).isEqualTo(result));
	}

	@Test
	void exceptionPassesAsItIs() {
		TestContexts.runner(Methods.class).run((context) -> {
			assertThatExceptionOfType(IOException.class)
				.isThrownBy(() -> application(context).call("fails", bytes("{}"), null))
				.withMessage("checked");
			assertThatIllegalArgumentException()
				.isThrownBy(() -> application(context).call("missing", bytes("{}"), null))
				.withMessageContaining("'missing'")
				.withMessageContaining("returns-null");
		});
	}

	@Test
	void beanOfAFunctionalTypeIsAFunction() {
		TestContexts.runner(Beans.class, Component.class).run((context) -> {
			assertThat(call(context, "on-bean-method", "{\"name\":\"Ada\",\"age\":1}")).isEqualTo("\"Ada\"");
			assertThat(call(context, "consumer", "{\"name\":\"Ada\",\"age\":1}")).isEqualTo("null");
			assertThat(context.getBean(Beans.class).consumed).isEqualTo("Ada");
			assertThat(call(context, "supplier", "{}")).isEqualTo("[1,2]");
			assertThat(call(context, "component", "[1,2]")).isEqualTo("3");
			assertThat(call(context, "scoped", "1")).isEqualTo("2");
		});
	}

	@Test
	void modelSaysWhereAFunctionsCodeIs() {
		TestContexts.runner(Beans.class, Component.class, Methods.class)
			.run((context) -> assertThat(application(context).model().functions()).contains(
					new FunctionModel("component", Component.class.getName() + "#apply(List)"),
					new FunctionModel("on-bean-method", Beans.class.getName() + "#named()"),
					new FunctionModel("pojo", Methods.class.getName() + "#pojo(Person)")));
	}

	@Test
	void functionBeanOfTheUserIsNoLambdaFunctionWithoutTheAnnotation() {
		TestContexts.runner(PlainFunction.class)
			.run((context) -> assertThat(application(context).functions()).isEmpty());
	}

	@Test
	void nothingIsCreatedToFindFunctions() {
		TestContexts.runner(Unwilling.class)
			.run((context) -> assertThat(application(context).model().functions()).extracting(FunctionModel::name)
				.containsExactly("lazy"));
	}

	@Test
	void typesOfAwsHaveTheirOwnJson() {
		TestContexts.runner(AwsTypes.class).run((context) -> {
			assertThat(call(context, "queue",
					"{\"Records\":[{\"messageId\":\"1\",\"eventSourceARN\":\"arn\",\"body\":\"x\"}]}"))
				.isEqualTo("\"x arn\"");
			assertThat(call(context, "schedule",
					"{\"detail-type\":\"Scheduled Event\",\"time\":\"1970-01-01T00:00:00Z\"}"))
				.isEqualTo("\"Scheduled Event 0\"");
			assertThat(call(context, "response", "{}")).contains("\"statusCode\":201").contains("\"body\":\"x\"");
		});
	}

	@Test
	void namesAreChecked() {
		TestContexts.runner(SameName.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(DuplicateFunctionException.class)
				.hasMessageContaining("SameName#one()")
				.hasMessageContaining("SameName#two()"));
		TestContexts.runner(TooLong.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidFunctionNameException.class));
		TestContexts.runner(Taken.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidFunctionNameException.class));
	}

	private static ChaliceApplication application(ApplicationContext context) {
		return context.getBean(ChaliceApplication.class);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String call(ApplicationContext context, String name, String event) {
		try {
			return new String(application(context).call(name, bytes(event), LAMBDA), StandardCharsets.UTF_8);
		}
		catch (Exception ex) {
			throw new AssertionError(name, ex);
		}
	}

	record Person(String name, int age) {

	}

	static class Methods {

		@ChaliceFunction("pojo")
		Person pojo(Person event) {
			return new Person(event.name(), event.age() + 1);
		}

		@ChaliceFunction("map")
		Object map(Map<String, Object> event) {
			return event.keySet();
		}

		@ChaliceFunction("string")
		String string(String event) {
			return event;
		}

		@ChaliceFunction("bytes")
		byte[] bytes(byte[] event) {
			return event;
		}

		@ChaliceFunction("stream")
		int stream(InputStream event) throws IOException {
			return event.readAllBytes().length;
		}

		@ChaliceFunction("nothing")
		String nothing() {
			return "nothing";
		}

		@ChaliceFunction("list")
		String list(List<Person> event) {
			return event.get(0).name();
		}

		@ChaliceFunction("context")
		String context(Context context) {
			return context.getAwsRequestId();
		}

		@ChaliceFunction("event-and-context")
		String both(Person event, Context context) {
			return event.name() + " " + context.getAwsRequestId();
		}

		@ChaliceFunction("context-and-event")
		String bothAgain(Context context, Person event) {
			return event.name() + " " + context.getAwsRequestId();
		}

		@ChaliceFunction("void")
		void nothingAtAll() {
		}

		@ChaliceFunction("returns-null")
		@Nullable String returnsNull() {
			return null;
		}

		@ChaliceFunction("anything")
		Object anything(Object event) {
			return event;
		}

		@ChaliceFunction("fails")
		void fails() throws IOException {
			throw new IOException("checked");
		}

	}

	@Configuration
	static class Beans {

		private @Nullable String consumed;

		@Bean
		@ChaliceFunction("on-bean-method")
		Function<Person, String> named() {
			return (person) -> person.name();
		}

		@Bean
		@ChaliceFunction("consumer")
		Consumer<Person> consumer() {
			return (person) -> this.consumed = person.name();
		}

		@Bean
		@ChaliceFunction("supplier")
		Supplier<List<Integer>> supplier() {
			return () -> List.of(1, 2);
		}

		@Bean
		@ChaliceFunction("scoped")
		@Scope(value = "prototype", proxyMode = ScopedProxyMode.INTERFACES)
		Function<Integer, Integer> scoped() {
			return (number) -> number + 1;
		}

	}

	@ChaliceFunction("component")
	static class Component implements Function<List<Integer>, Integer> {

		@Override
		public Integer apply(List<Integer> numbers) {
			return numbers.stream().mapToInt(Integer::intValue).sum();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PlainFunction {

		@Bean
		Function<String, String> upper() {
			return String::toUpperCase;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Unwilling {

		@Bean
		@Lazy
		@ChaliceFunction("lazy")
		Function<String, String> lazy() {
			throw new AssertionError("created");
		}

		@Bean
		@Lazy
		UnwillingFactory factory() {
			throw new AssertionError("created");
		}

	}

	static class UnwillingFactory implements FactoryBean<Object> {

		@Override
		public Object getObject() {
			throw new AssertionError("created");
		}

		@Override
		public @Nullable Class<?> getObjectType() {
			return null;
		}

	}

	static class AwsTypes {

		@ChaliceFunction("queue")
		String queue(SQSEvent event) {
			return event.getRecords().get(0).getBody() + " " + event.getRecords().get(0).getEventSourceArn();
		}

		@ChaliceFunction("schedule")
		String schedule(ScheduledEvent event) {
			return event.getDetailType() + " " + event.getTime().getMillis();
		}

		@ChaliceFunction("response")
		APIGatewayProxyResponseEvent response() {
			return new APIGatewayProxyResponseEvent().withStatusCode(201).withBody("x");
		}

	}

	static class SameName {

		@ChaliceFunction("same")
		void one() {
		}

		@ChaliceFunction("same")
		void two() {
		}

	}

	static class TooLong {

		@ChaliceFunction("a234567890b234567890c234567890d234567890e234567890f234567890g2345")
		void tooLong() {
		}

	}

	static class Taken {

		@ChaliceFunction("chalice")
		void taken() {
		}

	}

}
