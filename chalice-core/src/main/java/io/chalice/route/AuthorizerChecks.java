package io.chalice.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.chalice.declaration.BlankNameException;
import io.chalice.declaration.DuplicateAuthorizerException;
import io.chalice.declaration.InvalidAuthorizerException;
import io.chalice.declaration.InvalidAuthorizerException.Part;
import io.chalice.declaration.InvocationUriException;
import io.chalice.declaration.UnknownAuthorizerFunctionException;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.FunctionModel;

/**
 * Checks that API Gateway can have an application's authorizers.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html">CreateAuthorizer</a>
 */
final class AuthorizerChecks {

	/**
	 * What API Gateway calls a function by; the function's own ARN is not it.
	 */
	private static final Pattern INVOCATION_URI = Pattern
		.compile("(arn:aws[a-z-]*:apigateway:[^:]+:lambda:path/)[^/]+/functions/(.+)/invocations");

	private final ApplicationModel model;

	private final List<String> places;

	/**
	 * Create checks.
	 * @param model the application
	 * @param places the methods that declare its authorizers, in the same order
	 */
	AuthorizerChecks(ApplicationModel model, List<String> places) {
		this.model = model;
		this.places = places;
	}

	/**
	 * Check every authorizer.
	 */
	void check() {
		Map<String, String> known = new HashMap<>();
		for (int i = 0; i < this.model.authorizers().size(); i++) {
			AuthorizerModel authorizer = this.model.authorizers().get(i);
			String place = this.places.get(i);
			if (authorizer.name().isBlank()) {
				throw new BlankNameException(place, BlankNameException.OF_AUTHORIZER);
			}
			String other = known.putIfAbsent(authorizer.name(), place);
			if (other != null) {
				throw new DuplicateAuthorizerException(place, authorizer.name(), other);
			}
			checkArns(authorizer, place);
			checkFunction(authorizer, place);
		}
	}

	private static void checkArns(AuthorizerModel authorizer, String place) {
		for (String arn : authorizer.providerArns()) {
			if (!names(arn, "cognito-idp", "userpool/")) {
				throw new InvalidAuthorizerException(place, authorizer.name(), Part.USER_POOL, arn);
			}
		}
		String role = authorizer.invokeRoleArn();
		if (role != null && !names(role, "iam", "role/")) {
			throw new InvalidAuthorizerException(place, authorizer.name(), Part.INVOKE_ROLE, role);
		}
	}

	private void checkFunction(AuthorizerModel authorizer, String place) {
		String uri = authorizer.uri();
		if (uri != null && !isInvocationUri(uri)) {
			throw new InvocationUriException(place, authorizer.name(), uri);
		}
		List<String> functions = this.model.functions().stream().map(FunctionModel::name).toList();
		if (authorizer.function() != null && !functions.contains(authorizer.function())) {
			throw new UnknownAuthorizerFunctionException(place, authorizer.name(), authorizer.function(), functions);
		}
	}

	private static boolean isInvocationUri(String text) {
		Matcher uri = INVOCATION_URI.matcher(text);
		if (!uri.matches()) {
			return false;
		}
		ServiceArn api = ServiceArn.parse(uri.group(1)).orElse(null);
		ServiceArn function = ServiceArn.parse(uri.group(2)).orElse(null);
		// the URI's region is where the function is called
		return api != null && function != null && function.is("lambda", "function:")
				&& api.region().equals(function.region());
	}

	private static boolean names(String arn, String service, String kind) {
		return ServiceArn.parse(arn).filter((parsed) -> parsed.is(service, kind)).isPresent();
	}

}
