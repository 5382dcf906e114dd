package io.chalice.gateway.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.chalice.gateway.GatewayRequests;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.Header;
import io.chalice.gateway.Headers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that an API does what a fact expects.
 */
final class FactCheck {

	/** Headers that the server adds, or CloudFront. */
	private static final Set<String> NOT_OURS = Set.of("connection", "content-length", "date", "via", "x-amz-cf-id",
			"x-amz-cf-pop", "x-cache");

	private static final JsonMapper mapper = JsonMapper.shared();

	private final Fact fact;

	private final FactWorld world;

	private int checks;

	FactCheck(Fact fact) {
		this.fact = fact;
		this.world = new FactWorld(fact);
	}

	void check() {
		GatewayResponse response = this.world.send();
		checkResponse(response, this.fact.expected());
		checkResponse(response, this.fact.expected().path("secondary"));
		checkEvent(this.fact.expected());
		assertThat(this.checks).as("%s expects nothing that is checked", this.fact).isPositive();
	}

	private void checkResponse(GatewayResponse response, JsonNode expected) {
		// the server leaves out the body of an answer to HEAD
		String text = "HEAD".equals(this.fact.method()) ? "" : GatewayRequests.text(response);
		for (String status : List.of("status", "status_code")) {
			with(expected, status, (value) -> assertThat(response.status()).isEqualTo(value.asInt()));
		}
		for (String json : List.of("json", "content")) {
			with(expected, json, (value) -> assertThat(mapper.readTree(text)).isEqualTo(value));
		}
		with(expected, "json_contains", (value) -> value.properties()
			.forEach((member) -> assertThat(mapper.readTree(text).path(member.getKey())).isEqualTo(member.getValue())));
		with(expected, "body",
				(value) -> assertThat(text).isEqualTo(value.isString() ? value.asString() : value.toString()));
		with(expected, "body_hex",
				(value) -> assertThat(response.body()).asHexString().isEqualToIgnoringCase(value.asString()));
		with(expected, "matched", (value) -> assertThat(text).isEqualTo(value.asString()));
		with(expected, "message_startswith",
				(value) -> assertThat(mapper.readTree(text).path("message").asString()).startsWith(value.asString()));
		with(expected, "set_cookie", (value) -> assertThat(
				mapper.valueToTree(new Headers(response.headers()).all("Set-Cookie")).equals(value))
			.isTrue());
		with(expected, "all_responses_with_isBase64Encoded_true_are_decoded",
				(value) -> assertThat(response.body()).asHexString().isEqualToIgnoringCase("deadbeef"));
		checkHeaders(response, expected);
	}

	private void checkHeaders(GatewayResponse response, JsonNode expected) {
		for (String member : List.of("headers_contain", "response_header_contains")) {
			with(expected, member, (headers) -> headers.properties()
				.forEach((header) -> checkHeader(response, header.getKey(), header.getValue().asString())));
		}
		with(expected, "headers", (headers) -> {
			assertThat(names(response.headers())).isEqualTo(ours(headers.propertyNames()));
			headers.properties()
				.forEach((header) -> checkHeader(response, header.getKey(), header.getValue().asString()));
		});
		with(expected, "header_matches",
				(headers) -> headers.properties()
					.forEach((header) -> assertThat(GatewayRequests.header(response, header.getKey()))
						.as(header.getKey())
						.containsPattern(header.getValue().asString())));
		with(expected, "header_once",
				(names) -> names.forEach(
						(name) -> assertThat(new Headers(response.headers()).all(name.asString())).as(name.asString())
							.hasSize(1)));
		with(expected, "header_names_exact",
				(names) -> assertThat(response.headers().stream().map(Header::name).filter(FactCheck::isOurs).toList())
					.containsExactlyInAnyOrderElementsOf(texts(names).stream().filter(FactCheck::isOurs).toList()));
		with(expected, "headers_present", (names) -> names
			.forEach((name) -> assertThat(names(response.headers())).containsAll(ours(List.of(name.asString())))));
		with(expected, "headers_absent", (names) -> names.forEach((name) -> assertThat(names(response.headers()))
			.doesNotContain(name.asString().toLowerCase(Locale.ROOT))));
		with(expected, "headers_joined", (headers) -> headers.properties().forEach((header) -> {
			List<Header> lines = response.headers()
				.stream()
				.filter((line) -> line.name().equals(header.getKey()))
				.toList();
			assertThat(String.join(", ", lines.stream().map(Header::value).toList()))
				.isEqualTo(header.getValue().asString());
		}));
		with(expected, "response_header_names",
				(names) -> assertThat(names(response.headers())).isEqualTo(ours(texts(names))));
		with(expected, "mock_response_header_names", (names) -> {
			Set<String> actual = names(this.world.send("OPTIONS").headers());
			actual.removeIf((name) -> name.startsWith("access-control-"));
			assertThat(actual).isEqualTo(ours(texts(names)));
		});
	}

	private void checkHeader(GatewayResponse response, String name, String expected) {
		if ("Content-Length".equalsIgnoreCase(name)) {
			assertThat(response.body()).hasSize(Integer.parseInt(expected));
			return;
		}
		String actual = GatewayRequests.header(response, name);
		if (expected.matches("<[^<>]+>")) {
			assertThat(NOT_OURS.contains(name.toLowerCase(Locale.ROOT)) || !actual.isEmpty()).as(name).isTrue();
		}
		else if (name.endsWith("-Headers")) {
			// a set; the order is the seed's
			assertThat(new TreeSet<>(Arrays.asList(actual.split(",")))).as(name)
				.isEqualTo(new TreeSet<>(Arrays.asList(expected.split(","))));
		}
		else if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
			assertThat(actual).as(name).isEqualTo(expected);
		}
	}

	private void checkEvent(JsonNode expected) {
		with(expected, "calls", (value) -> assertThat(this.world.functions().events()).hasSize(value.asInt()));
		with(expected, "authorizer_calls",
				(value) -> assertThat(this.world.functions().authorizerEvents()).hasSize(value.asInt()));
		with(expected, "authorizer_event_contains", (members) -> {
			FactJson comparison = new FactJson();
			JsonNode event = this.world.functions().authorizerEvents().get(0);
			members.properties()
				.forEach(
						(member) -> comparison.compare(member.getKey(), at(event, member.getKey()), member.getValue()));
			assertThat(comparison.differences()).isEmpty();
		});
		with(expected, "event_headers_without_x", (headers) -> {
			ObjectNode actual = ((ObjectNode) event().path("headers")).deepCopy();
			actual.remove(actual.propertyNames().stream().filter((name) -> name.startsWith("x-")).toList());
			assertThat(new FactJson().compare("headers", actual, headers).differences()).isEmpty();
		});
		with(expected, "lambda_event",
				(value) -> assertThat(new FactJson().compare("event", event(), value).differences()).isEmpty());
		with(expected, "lambda_event_contains", (members) -> {
			FactJson comparison = new FactJson();
			members.properties()
				.forEach((member) -> comparison.compare(member.getKey(), at(event(), member.getKey()),
						member.getValue()));
			assertThat(comparison.differences()).isEmpty();
		});
		with(expected, "lambda_event_absent", (names) -> names
			.forEach((name) -> assertThat(at(event(), name.asString()).isMissingNode()).as(name.asString()).isTrue()));
	}

	private JsonNode event() {
		List<JsonNode> events = this.world.functions().events();
		assertThat(events).as("events").isNotEmpty();
		return events.get(events.size() - 1);
	}

	private static JsonNode at(JsonNode event, String path) {
		JsonNode node = event;
		for (String name : path.split("\\.")) {
			node = node.path(name);
		}
		return node;
	}

	private void with(JsonNode expected, String member, Consumer<JsonNode> check) {
		if (expected.has(member)) {
			this.checks++;
			check.accept(expected.get(member));
		}
	}

	private static boolean isOurs(String name) {
		return !NOT_OURS.contains(name.toLowerCase(Locale.ROOT));
	}

	private static Set<String> names(List<Header> headers) {
		return ours(headers.stream().map(Header::name).toList());
	}

	private static Set<String> ours(Iterable<String> names) {
		Set<String> ours = new TreeSet<>();
		names.forEach((name) -> ours.add(name.toLowerCase(Locale.ROOT)));
		ours.removeAll(NOT_OURS);
		return ours;
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).toList();
	}

}
