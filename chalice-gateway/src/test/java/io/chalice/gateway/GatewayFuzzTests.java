package io.chalice.gateway;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import io.chalice.gateway.http.FunctionUrl;
import io.chalice.gateway.http.HttpApi;
import io.chalice.gateway.rest.RestApi;
import io.chalice.model.ApplicationModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends requests that nobody should send: whatever comes in, a response comes out, and
 * what the function is told is JSON.
 */
class GatewayFuzzTests {

	private static final ApplicationModel model = Routes.model(Routes.of("/", "GET"),
			Routes.of("/cities/{city}", "ANY"), Routes.of("/{rest+}", "POST"));

	private final RecordedFunctions functions = new RecordedFunctions();

	private final List<Gateway> gateways = List.of(RestApi.of(model, this.functions, ApiSettings.DEFAULT),
			HttpApi.of(model, this.functions, ApiSettings.DEFAULT),
			FunctionUrl.of(ApplicationModel.API_HANDLER, this.functions, ApiSettings.DEFAULT));

	@Property(tries = 500)
	void answersEveryRequest(@ForAll("methods") String method, @ForAll("targets") String target,
			@ForAll("lines") List<String> lines, @ForAll byte[] body) {
		List<Header> headers = new ArrayList<>();
		lines.forEach((line) -> headers
			.add(new Header(line.substring(0, line.length() / 2 + 1), line.substring(line.length() / 2 + 1))));
		GatewayRequest request = new GatewayRequest(method, target, "HTTP/1.1", headers, body, "::1");
		for (Gateway gateway : this.gateways) {
			assertThat(gateway.handle(request).status()).isBetween(200, 404);
		}
	}

	@Property(tries = 500)
	void answersWhateverTheFunctionReturns(@ForAll("results") String json) {
		this.functions.returns(ApplicationModel.API_HANDLER, json);
		for (Gateway gateway : this.gateways) {
			assertThat(gateway.handle(GatewayRequests.of("GET", "/", "Accept", "image/png")).status()).isBetween(100,
					999);
		}
	}

	@Provide
	Arbitrary<String> methods() {
		return Arbitraries.of("GET", "POST", "OPTIONS", "HEAD", "get", "M-SEARCH");
	}

	@Provide
	Arbitrary<String> targets() {
		Arbitrary<String> parts = Arbitraries.of("/", "//", "?", "&", "=", "%", "%2", "%zz", "%00", "%ff", "cities",
				"#", "..", "+", ";", "http://", "*", "é", "{", "$default");
		return parts.list().ofMaxSize(12).map((list) -> "/" + String.join("", list));
	}

	@Provide
	Arbitrary<List<String>> lines() {
		Arbitrary<String> names = Arbitraries.of("Authorization", "Cookie", "Host", "Content-Type", "X-Amzn-Trace-Id",
				"Accept", "X-Forwarded-For");
		return Combinators.combine(names, Arbitraries.strings().ascii().ofMaxLength(12))
			.as((name, value) -> name + value)
			.list()
			.ofMaxSize(6);
	}

	@Provide
	Arbitrary<String> results() {
		Arbitrary<String> values = Arbitraries.of("null", "1", "-1.5e3", "true", "\"200\"", "\"x\"", "[]", "[1]", "{}",
				"{\"a\":null}", "{\"a\":[\"b\",null]}", "200", "204");
		Arbitrary<String> names = Arbitraries.of("statusCode", "headers", "multiValueHeaders", "body",
				"isBase64Encoded", "cookies");
		Arbitrary<String> members = Combinators.combine(names, values).as((name, value) -> "\"" + name + "\":" + value);
		return Arbitraries.oneOf(members.list().ofMaxSize(5).map((list) -> "{" + String.join(",", list) + "}"), values,
				Arbitraries.of("", "{", "nope", "1 2"));
	}

}
