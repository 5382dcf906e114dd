package io.chalice.autoconfigure.diagnostics;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.chalice.autoconfigure.failure.BeanFailure;
import io.chalice.declaration.InvalidAuthorizerException;

/**
 * Explains an authorizer that API Gateway would not take.
 */
final class InvalidAuthorizerFailureAnalyzer extends AbstractFailureAnalyzer<InvalidAuthorizerException> {

	/** A user pool's id begins with its region. */
	private static final Pattern USER_POOL = Pattern.compile("(?:.*/)?(([a-z]+(?:-[a-z]+)+-\\d+)_[0-9a-zA-Z]+)");

	private static final Pattern ROLE = Pattern.compile("(?:.*[:/])?([\\w+=,.@-]+)");

	private static final Pattern HEADER = Pattern.compile("(?:method\\.request\\.header\\.)?([0-9A-Za-z-]+)");

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidAuthorizerException cause) {
		String sentence = cause.getMessage() + ".";
		return new FailureAnalysis((cause.handler() != null) ? sentence : BeanFailure.of(rootFailure).append(sentence),
				action(cause), cause);
	}

	private static String action(InvalidAuthorizerException mistake) {
		String name = Objects.requireNonNullElse(mistake.authorizer(), "name");
		return switch (mistake.part()) {
			case NAME -> "Give the authorizer a name, its first argument:\n\n    \"name\"";
			case USER_POOL ->
				"Write the ARN of the user pool:\n\n    new CognitoUserPoolAuthorizer(\"%s\",\n            \"%s\")"
					.formatted(name, userPool(mistake.value()));
			case HEADER -> "Name the header, or leave the call out for Authorization:\n\n    .withHeader(\"%s\")"
				.formatted(part(HEADER, mistake.value(), "X-Token"));
			case SCOPE -> "Name the scopes, or leave the call out for identity tokens:\n\n    .withScopes(\"read\")";
			case FUNCTION -> """
					Name one of the two:

					    CustomAuthorizer.ofFunction("%1$s", "check")
					    CustomAuthorizer.ofUri("%1$s",
					            "%2$s")""".formatted(name, InvocationUriFailureAnalyzer.example());
			case TTL -> "Change the time to:\n\n    .withTtl(Duration.ofSeconds(%s))".formatted(ttl(mistake.value()));
			case INVOKE_ROLE -> """
					Write the ARN of the role, or leave the call out for a function that lets API Gateway call it:

					    .withInvokeRole("arn:aws:iam::ACCOUNT:role/%s")"""
				.formatted(part(ROLE, mistake.value(), "NAME"));
		};
	}

	private static String userPool(@Nullable String typed) {
		Matcher id = USER_POOL.matcher(Objects.requireNonNullElse(typed, ""));
		return id.matches() ? "arn:aws:cognito-idp:%s:ACCOUNT:userpool/%s".formatted(id.group(2), id.group(1))
				: "arn:aws:cognito-idp:REGION:ACCOUNT:userpool/ID";
	}

	private static String part(Pattern pattern, @Nullable String typed, String otherwise) {
		Matcher matcher = pattern.matcher(Objects.requireNonNullElse(typed, ""));
		return matcher.matches() ? matcher.group(1) : otherwise;
	}

	private static int ttl(@Nullable String typed) {
		return (typed != null) ? (typed.startsWith("-") ? 0 : 3600) : 300;
	}

}
