package io.chalice.autoconfigure.route;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import io.chalice.ChaliceRoute;
import io.chalice.CookieParam;
import io.chalice.HeaderParam;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;
import io.chalice.MultiValues;
import io.chalice.QueryParam;
import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.model.ParameterModel;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for parameters of views that queries, headers and cookies fill.
 */
class ParameterViewsTests {

	@ParameterizedTest
	@CsvFileSource(resources = "query-parameters.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\'')
	void queryParameterIsBound(String path, int status, String answer) {
		TestContexts.runner(Queries.class)
			.run((context) -> assertThat(ApiCall.to("GET", path).send(context))
				.isEqualTo(new ApiCall.Answer(status, body(status, answer))));
	}

	@ParameterizedTest
	@CsvFileSource(resources = "header-parameters.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\'')
	void headerAndCookieAreBound(String path, String header, @Nullable String value, int status, String answer) {
		TestContexts.runner(Headers.class)
			.run((context) -> assertThat(
					ApiCall.to("GET", path).withHeader(header, (value != null) ? value : "").send(context))
				.isEqualTo(new ApiCall.Answer(status, body(status, answer))));
	}

	private static String body(int status, String answer) {
		return (status == 400) ? "{\"Code\":\"BadRequestError\",\"Message\":\"%s\"}".formatted(answer) : answer;
	}

	@Test
	void parametersAreInTheModel() {
		TestContexts.runner(Described.class).run((context) -> {
			RouteModel route = context.getBean(ChaliceApplication.class).model().routes().get(0);
			assertThat(route.parameters()).containsExactly(
					new ParameterModel("id", ParameterModel.Place.PATH, ParameterModel.Type.INTEGER, false, true),
					new ParameterModel("q", ParameterModel.Place.QUERY, ParameterModel.Type.STRING, false, true),
					new ParameterModel("size", ParameterModel.Place.QUERY, ParameterModel.Type.INTEGER, false, false),
					new ParameterModel("tag", ParameterModel.Place.QUERY, ParameterModel.Type.STRING, true, true),
					new ParameterModel("X-Exact", ParameterModel.Place.HEADER, ParameterModel.Type.BOOLEAN, false,
							false),
					new ParameterModel("session", ParameterModel.Place.COOKIE, ParameterModel.Type.STRING, false,
							true));
		});
	}

	@Test
	void bodyMayBeOptional() {
		TestContexts.runner(OptionalBodies.class).run((context) -> {
			assertThat(ApiCall.to("POST", "/nullable").send(context).body()).isEqualTo("none");
			assertThat(ApiCall.to("POST", "/nullable").withJson("[1]").send(context).body()).isEqualTo("[1]");
			assertThat(ApiCall.to("POST", "/optional").withJson("null").send(context).body()).isEqualTo("none");
			assertThat(ApiCall.to("POST", "/optional").withJson("[1, 2]").send(context).body()).isEqualTo("[1, 2]");
		});
	}

	enum Order {

		ASC, DESC

	}

	record Search(String q, @QueryParam(value = "page_size", defaultValue = "20") @Max(100) int pageSize,
			Optional<Order> order, List<String> tag, @Nullable LocalDate since) {

		Search {
			if ("forbidden".equals(q)) {
				throw new IllegalArgumentException("a secret reason");
			}
		}

	}

	static class Queries {

		@ChaliceRoute("/text")
		String text(@QueryParam String q) {
			return q;
		}

		@ChaliceRoute("/named")
		String named(@QueryParam("search-for") String q) {
			return q;
		}

		@ChaliceRoute("/int")
		int integer(@QueryParam int n) {
			return n + 1;
		}

		@ChaliceRoute("/default")
		int withDefault(@QueryParam(defaultValue = "7") int n) {
			return n;
		}

		@ChaliceRoute("/optional")
		String optional(@QueryParam Optional<Integer> n) {
			return n.map((value) -> value + "!").orElse("none");
		}

		@ChaliceRoute("/optional-int")
		String optionalInt(@QueryParam OptionalInt n) {
			return n.toString();
		}

		@ChaliceRoute("/nullable")
		String nullable(@QueryParam @Nullable Integer n) {
			return String.valueOf(n);
		}

		@ChaliceRoute("/not-required")
		String notRequired(@QueryParam(required = false) List<Integer> n) {
			return n.toString();
		}

		@ChaliceRoute("/list")
		String list(@QueryParam List<Integer> n) {
			return n.toString();
		}

		@ChaliceRoute("/set")
		int set(@QueryParam Set<String> n) {
			return n.size();
		}

		@ChaliceRoute("/array")
		String array(@QueryParam int[] n) {
			return Arrays.toString(n);
		}

		@ChaliceRoute("/default-list")
		String defaultList(@QueryParam(defaultValue = { "1", "2" }) List<Integer> n) {
			return n.toString();
		}

		@ChaliceRoute("/enum")
		String enumeration(@QueryParam Order order) {
			return order.name();
		}

		@ChaliceRoute("/date")
		String date(@QueryParam LocalDate day) {
			return day.plusDays(1).toString();
		}

		@ChaliceRoute("/record")
		String record(@QueryParam Search search) {
			return search.toString();
		}

		@ChaliceRoute("/all")
		String all(@QueryParam MultiValues all) {
			return all.asLists().toString();
		}

		@ChaliceRoute("/map")
		String map(@QueryParam Map<String, String> all) {
			return all.toString();
		}

		@ChaliceRoute("/lists")
		String lists(@QueryParam Map<String, List<String>> all) {
			return all.toString();
		}

		@ChaliceRoute("/valid")
		String valid(@QueryParam("text") @Size(max = 3) String q, @QueryParam @NotEmpty List<@Max(9) Integer> n) {
			return q + n;
		}

		@ChaliceRoute("/path/{city}")
		String besidePath(String city, @QueryParam("city") String other) {
			return city + " " + other;
		}

	}

	record Client(@HeaderParam("X-Request-Id") String id, Optional<String> userAgent) {

	}

	static class Headers {

		@ChaliceRoute("/agent")
		String agent(@HeaderParam String userAgent) {
			return userAgent;
		}

		@ChaliceRoute("/number")
		int number(@HeaderParam("X-Number") int number) {
			return number;
		}

		@ChaliceRoute("/list")
		String list(@HeaderParam("X-List") List<String> list) {
			return list.toString();
		}

		@ChaliceRoute("/client")
		String client(@HeaderParam Client client) {
			return client.toString();
		}

		@ChaliceRoute("/cookie")
		String cookie(@CookieParam String session) {
			return session;
		}

		@ChaliceRoute("/cookie-number")
		int cookieNumber(@CookieParam(value = "n", defaultValue = "5") int number) {
			return number;
		}

		@ChaliceRoute("/cookies")
		String cookies(@CookieParam Map<String, String> cookies) {
			return cookies.toString();
		}

	}

	static class Described {

		@ChaliceRoute("/described/{id}")
		String described(int id, @QueryParam Query query, @HeaderParam("X-Exact") Optional<Boolean> exact,
				@CookieParam String session) {
			return "";
		}

		record Query(String q, @Nullable Integer size, List<String> tag) {

		}

	}

	static class OptionalBodies {

		@ChaliceRoute(value = "/nullable", methods = HttpMethod.POST)
		String nullable(@JsonBody @Nullable List<Integer> body) {
			return (body != null) ? body.toString() : "none";
		}

		@ChaliceRoute(value = "/optional", methods = HttpMethod.POST)
		String optional(@JsonBody Optional<List<Integer>> body) {
			return body.map(List::toString).orElse("none");
		}

	}

}
