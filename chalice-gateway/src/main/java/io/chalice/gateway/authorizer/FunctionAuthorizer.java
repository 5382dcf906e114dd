package io.chalice.gateway.authorizer;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.call.JsonText;

/**
 * Asks a function of the application what the sender of a token may call.
 */
final class FunctionAuthorizer implements RequestAuthorizer {

	private final String header;

	private final String functionName;

	private final BackendFunctions functions;

	private final Duration timeout;

	private final AnswerCache cache;

	private final Function<byte[], Optional<AuthorizerAnswer>> answers;

	FunctionAuthorizer(String header, String functionName, BackendFunctions functions, Duration timeout,
			AnswerCache cache, Function<byte[], Optional<AuthorizerAnswer>> answers) {
		this.header = header;
		this.functionName = functionName;
		this.functions = functions;
		this.timeout = timeout;
		this.cache = cache;
		this.answers = answers;
	}

	@Override
	public AuthorizerDecision decide(AuthorizationRequest request) {
		Optional<String> token = IdentityToken.of(request.headers(), this.header);
		if (token.isEmpty()) {
			return new AuthorizerDecision.Unauthorized(AuthorizerDecision.Unauthorized.MESSAGE);
		}
		return this.cache.get(token.get())
			.map((answer) -> decide(answer, request.methodArn(), 0))
			.orElseGet(() -> ask(token.get(), request));
	}

	private AuthorizerDecision ask(String token, AuthorizationRequest request) {
		long start = System.nanoTime();
		FunctionResult result = this.functions.invoke(this.functionName, event(token, request), this.timeout);
		long latencyMillis = (System.nanoTime() - start) / 1_000_000;
		if (result instanceof FunctionResult.Succeeded succeeded) {
			Optional<AuthorizerAnswer> answer = this.answers.apply(succeeded.payload());
			answer.ifPresent((value) -> this.cache.put(token, value));
			return answer.map((value) -> decide(value, request.methodArn(), latencyMillis))
				.orElseGet(AuthorizerDecision.Misconfigured::new);
		}
		// the documented way for a function to refuse a token altogether
		if (result instanceof FunctionResult.Failed failed
				&& AuthorizerDecision.Unauthorized.MESSAGE.equals(failed.message())) {
			return new AuthorizerDecision.Unauthorized(AuthorizerDecision.Unauthorized.MESSAGE);
		}
		return new AuthorizerDecision.Failed();
	}

	private static AuthorizerDecision decide(AuthorizerAnswer answer, String methodArn, long latencyMillis) {
		if (!answer.policy().allows(methodArn)) {
			return new AuthorizerDecision.Denied(answer.policy().denies(methodArn));
		}
		return new AuthorizerDecision.Allowed(
				new Principal.Named(answer.principalId(), answer.context(), latencyMillis));
	}

	private static byte[] event(String token, AuthorizationRequest request) {
		Map<String, @Nullable Object> event = new LinkedHashMap<>(request.event());
		event.put("methodArn", request.methodArn());
		event.put("authorizationToken", token);
		return JsonText.bytes(event);
	}

}
