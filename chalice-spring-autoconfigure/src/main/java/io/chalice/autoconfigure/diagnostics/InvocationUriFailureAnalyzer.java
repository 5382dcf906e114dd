package io.chalice.autoconfigure.diagnostics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.chalice.declaration.InvocationUriException;

/**
 * Explains an authorizer that names a function by something else than the URI API Gateway
 * calls it by.
 */
final class InvocationUriFailureAnalyzer extends MistakeFailureAnalyzer<InvocationUriException> {

	/** Also in the middle of a URI whose other parts are wrong. */
	private static final Pattern FUNCTION_ARN = Pattern
		.compile("(?:.*/functions/)?(arn:(aws[a-z-]*):lambda:([a-z0-9-]+):\\d{12}:function:[^/\\s]+)(?:/invocations)?");

	@Override
	String action(InvocationUriException mistake) {
		Matcher arn = FUNCTION_ARN.matcher(mistake.uri());
		String uri = arn.matches() ? uri(arn.group(2), arn.group(3), arn.group(1)) : example();
		return "Write the invocation URI:\n\n    CustomAuthorizer.ofUri(\"%s\",\n            \"%s\")"
			.formatted(mistake.authorizer(), uri);
	}

	static String example() {
		return uri("aws", "REGION", "arn:aws:lambda:REGION:ACCOUNT:function:NAME");
	}

	private static String uri(String partition, String region, String functionArn) {
		return "arn:%s:apigateway:%s:lambda:path/2015-03-31/functions/%s/invocations".formatted(partition, region,
				functionArn);
	}

}
