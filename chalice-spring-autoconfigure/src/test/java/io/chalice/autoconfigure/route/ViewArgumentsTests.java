package io.chalice.autoconfigure.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import io.chalice.Chalice;
import io.chalice.ChaliceRequest;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;
import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.autoconfigure.TestLambdaContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ViewArguments} and what fills parameters.
 */
class ViewArgumentsTests {

	@ParameterizedTest
	@CsvFileSource(resources = "path-variables.csv", numLinesToSkip = 1)
	void pathVariableIsConverted(String path, int status, String body) {
		TestContexts.runner(Variables.class)
			.run((context) -> assertThat(ApiCall.to("GET", path).send(context))
				.isEqualTo(new ApiCall.Answer(status, body)));
	}

	@Test
	void conversionServiceOfTheApplicationIsUsed() {
		GenericConversionService conversionService = new ApplicationConversionService();
		conversionService.addConverter(String.class, Long.class, (text) -> 42L);
		TestContexts.runner(LongView.class)
			.withBean("applicationsOwn", ConversionService.class, () -> conversionService)
			.run((context) -> assertThat(ApiCall.to("GET", "/of/anything").send(context).body()).isEqualTo("42"));
	}

	@Test
	void requestAndContextAreFilled() {
		TestContexts.runner(Specials.class).run((context) -> {
			assertThat(ApiCall.to("GET", "/specials/7").withContext(new TestLambdaContext("abc")).send(context).body())
				.isEqualTo("/specials/7 abc 7");
			assertThat(ApiCall.to("GET", "/specials/7").send(context).body()).isEqualTo("/specials/7 null 7");
		});
	}

	@ParameterizedTest
	@CsvFileSource(resources = "json-bodies.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\'')
	void jsonBodyIsBound(String path, @Nullable String json, int status, String answer) {
		TestContexts.runner(Bodies.class).run((context) -> {
			ApiCall call = ApiCall.to("POST", path);
			assertThat(((json != null) ? call.withJson(json) : call).send(context))
				.isEqualTo(new ApiCall.Answer(status, answer));
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "SNAKE_CASE | {\"first_name\":\"Ada\"}", "KEBAB_CASE | {\"first-name\":\"Ada\"}" })
	void propertiesOfJacksonApplyBothWays(String strategy, String json) {
		TestContexts.runner(People.class)
			.withPropertyValues("spring.jackson.property-naming-strategy=" + strategy)
			.run((context) -> assertThat(ApiCall.to("POST", "/people").withJson(json).send(context).body())
				.isEqualTo(json));
	}

	@Test
	void jsonMapperOfTheApplicationIsUsed() {
		JsonMapper upper = JsonMapper.builder()
			.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
			.addModule(new SimpleModule().addSerializer(String.class, new Shouting()))
			.build();
		TestContexts.runner(People.class)
			.withBean(JsonMapper.class, () -> upper)
			.run((context) -> assertThat(
					ApiCall.to("POST", "/people").withJson("{\"FirstName\":\"Ada\"}").send(context).body())
				.isEqualTo("{\"FirstName\":\"ADA\"}"));
	}

	@Test
	void currentRequestIsTheThreadsOwn() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			TestContexts.runner(Meeting.class, Whereabouts.class).run((context) -> {
				Future<String> one = threads.submit(() -> ApiCall.to("GET", "/meet/one").send(context).body());
				Future<String> two = threads.submit(() -> ApiCall.to("GET", "/meet/two").send(context).body());
				assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo("/meet/one");
				assertThat(two.get(20, TimeUnit.SECONDS)).isEqualTo("/meet/two");
			});
		}
		finally {
			threads.shutdownNow();
		}
	}

	enum Colour {

		RED, GREEN

	}

	record Money(String currency, int amount) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Variables {

		@Bean
		Converter<String, Money> moneyConverter() {
			return new Converter<>() {

				@Override
				public Money convert(String source) {
					return new Money(source.substring(0, 3), Integer.parseInt(source.substring(3)));
				}

			};
		}

		@ChaliceRoute("/string/{value}")
		String string(String value) {
			return value;
		}

		@ChaliceRoute("/int/{value}")
		int integer(int value) {
			return value + 1;
		}

		@ChaliceRoute("/long/{value}")
		long longInteger(Long value) {
			return value + 1;
		}

		@ChaliceRoute("/boolean/{value}")
		boolean bool(boolean value) {
			return !value;
		}

		@ChaliceRoute("/uuid/{value}")
		String uuid(UUID value) {
			return value.toString();
		}

		@ChaliceRoute("/enum/{value}")
		String enumeration(Colour value) {
			return value.name();
		}

		@ChaliceRoute("/date/{value}")
		String date(LocalDate value) {
			return value.plusDays(1).toString();
		}

		@ChaliceRoute("/money/{value}")
		String money(Money value) {
			return "%d %s".formatted(value.amount(), value.currency());
		}

		@ChaliceRoute("/list/{value}")
		int list(List<Integer> value) {
			return value.stream().mapToInt(Integer::intValue).sum();
		}

		@ChaliceRoute("/two/{first}/{second}")
		String two(String second, String first) {
			return first + " then " + second;
		}

		@ChaliceRoute("/greedy/{proxy+}")
		String greedy(String proxy) {
			return proxy;
		}

	}

	static class LongView {

		@ChaliceRoute("/of/{value}")
		long longInteger(Long value) {
			return value;
		}

	}

	static class Specials {

		@ChaliceRoute("/specials/{id}")
		String specials(ChaliceRequest request, @Nullable Context context) {
			return "%s %s %s".formatted(request.path(), (context != null) ? context.getAwsRequestId() : null,
					request.uriParams().get("id"));
		}

	}

	record Person(String firstName) {

	}

	record Team(String name, List<Member> members) {

		record Member(@JsonProperty("nick") String name, int age) {

		}

	}

	static class Bodies {

		@ChaliceRoute(value = "/record", methods = HttpMethod.POST)
		String record(@JsonBody Team body) {
			return body.members().get(0).name();
		}

		@ChaliceRoute(value = "/list", methods = HttpMethod.POST)
		String list(@JsonBody List<Team.Member> body) {
			return body.get(0).name();
		}

		@ChaliceRoute(value = "/map", methods = HttpMethod.POST)
		String map(@JsonBody Map<String, Integer> body) {
			return Integer.toString(body.values().iterator().next() + 1);
		}

		@ChaliceRoute(value = "/int", methods = HttpMethod.POST)
		int integer(@JsonBody int body) {
			return body + 1;
		}

		@ChaliceRoute(value = "/text", methods = HttpMethod.POST)
		String text(@JsonBody String body) {
			return body;
		}

		@ChaliceRoute(value = "/{id}/both", methods = HttpMethod.POST)
		int both(int id, @JsonBody List<Integer> body) {
			return body.get(id);
		}

	}

	static class People {

		@ChaliceRoute(value = "/people", methods = HttpMethod.POST)
		Person echo(@JsonBody Person person) {
			return person;
		}

	}

	private static final class Shouting extends StdSerializer<String> {

		private Shouting() {
			super(String.class);
		}

		@Override
		public void serialize(String value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(value.toUpperCase(Locale.ROOT));
		}

	}

	static class Whereabouts {

		private final Chalice chalice;

		Whereabouts(Chalice chalice) {
			this.chalice = chalice;
		}

		String path() {
			return this.chalice.currentRequest().path();
		}

	}

	static class Meeting {

		private final CyclicBarrier both = new CyclicBarrier(2);

		private final Whereabouts whereabouts;

		Meeting(Whereabouts whereabouts) {
			this.whereabouts = whereabouts;
		}

		@ChaliceRoute("/meet/{name}")
		String meet(String name) throws Exception {
			this.both.await(20, TimeUnit.SECONDS);
			return this.whereabouts.path();
		}

	}

}
