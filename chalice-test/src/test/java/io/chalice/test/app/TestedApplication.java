package io.chalice.test.app;

import java.util.List;
import java.util.Map;

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
import io.chalice.CustomAuthorizer;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;

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
