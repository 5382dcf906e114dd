package io.chalice.test.app;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.amazonaws.services.lambda.runtime.Context;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import io.chalice.BadRequestError;
import io.chalice.ChaliceFunction;
import io.chalice.ChaliceRequest;
import io.chalice.ChaliceResponse;
import io.chalice.ChaliceRoute;
import io.chalice.CookieParam;
import io.chalice.CustomAuthorizer;
import io.chalice.FormData;
import io.chalice.FormParam;
import io.chalice.HeaderParam;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;
import io.chalice.QueryParam;

/**
 * The application that the tests test.
 */
@SpringBootApplication
public class TestedApplication {

	private final String greeting;

	TestedApplication(@Value("${greeting:hello}") String greeting) {
		this.greeting = greeting;
	}

	@ChaliceRoute("/")
	Map<String, Object> index() {
		return Map.of(this.greeting, "world");
	}

	@ChaliceRoute(value = "/echo", methods = { HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH }, cors = true)
	Object echo(@JsonBody Object body) {
		return body;
	}

	@ChaliceRoute(value = "/text", methods = HttpMethod.POST, contentTypes = "text/plain")
	String text(ChaliceRequest request) {
		return request.headers().get("X-Test") + " " + request.queryParams() + " " + request.rawBody().length;
	}

	@ChaliceRoute("/search")
	String search(@QueryParam String q, @QueryParam List<String> tag, @QueryParam int page, @HeaderParam String xToken,
			@CookieParam String session, @CookieParam Map<String, String> all) {
		return "%s %s %d %s %s %s".formatted(q, tag, page, xToken, session, all);
	}

	@ChaliceRoute(value = "/head", methods = HttpMethod.HEAD)
	ChaliceResponse head() {
		return ChaliceResponse.ofStatus(204);
	}

	@ChaliceRoute(value = "/form", methods = HttpMethod.POST)
	String form(@FormParam String name, @FormParam(required = false) List<Integer> tag, @FormParam FormData form) {
		return form.files("photo")
			.stream()
			.limit(1)
			.map((file) -> " %s %s %s".formatted(file.fileName(), file.contentType(),
					HexFormat.of().formatHex(file.bytes())))
			.collect(Collectors.joining("", "%s %s %d".formatted(name, tag, form.files().size()), ""));
	}

	@ChaliceRoute(value = "/gone/{id}", methods = HttpMethod.DELETE)
	ChaliceResponse delete(int id) {
		if (id < 0) {
			throw new BadRequestError("negative");
		}
		return ChaliceResponse.ofStatus(204).header("X-Gone", Integer.toString(id), "twice");
	}

	@ChaliceRoute(value = "/key", apiKeyRequired = true)
	String key() {
		return "opened";
	}

	@ChaliceRoute(value = "/guarded", authorizer = "staff")
	String guarded(ChaliceRequest request, Context context) {
		return context.getFunctionName();
	}

	@Bean
	static CustomAuthorizer staff() {
		return CustomAuthorizer.ofFunction("staff", "check");
	}

	@ChaliceFunction("check")
	Map<String, Object> check(Map<String, Object> event) {
		return Map.of("principalId", "someone", "policyDocument",
				Map.of("Version", "2012-10-17", "Statement",
						List.of(Map.of("Action", "execute-api:Invoke", "Effect",
								"let-me-in".equals(event.get("authorizationToken")) ? "Allow" : "Deny", "Resource",
								String.valueOf(event.get("methodArn"))))));
	}

	@ChaliceFunction("add")
	int add(List<Integer> numbers, Context context) {
		return numbers.stream().mapToInt(Integer::intValue).sum() + context.getFunctionName().length();
	}

	@ChaliceFunction("fail")
	void fail() {
		throw new UnsupportedOperationException("not today");
	}

	public static void main(String[] args) {
		SpringApplication.run(TestedApplication.class, args);
	}

}
