package io.chalice;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.chalice.declaration.InvalidAuthorizerException;
import io.chalice.declaration.InvalidAuthorizerException.Part;

/**
 * Asks a Lambda function whether a request's token is good. The function is either one of
 * this application ({@link #ofFunction}), called for real in local mode and deployed as a
 * Lambda of its own, or an existing one that API Gateway is given the URI of
 * ({@link #ofUri}).
 *
 * @param name the name that routes refer to
 * @param function the name of a {@link ChaliceFunction} of this application, or
 * {@code null}
 * @param uri the integration URI of an existing Lambda function, or {@code null}
 * @param header the request header that carries the token
 * @param ttl how long API Gateway remembers an answer for the same token, zero to one
 * hour
 * @param invokeRoleArn the role API Gateway assumes to call the function, or {@code null}
 * to rely on the function's own policy
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">Lambda
 * authorizers</a>
 */
public record CustomAuthorizer(String name, @Nullable String function, @Nullable String uri, String header,
		Duration ttl, @Nullable String invokeRoleArn) implements Authorizer {

	private static final Duration DEFAULT_TTL = Duration.ofSeconds(300);

	/**
	 * Create a new {@link CustomAuthorizer}.
	 * @throws InvalidAuthorizerException unless exactly one of function and URI is given,
	 * the header has a name and the time to live is within API Gateway's limits
	 */
	public CustomAuthorizer {
		name = AuthorizerArguments.name(name);
		if ((function == null) == (uri == null)) {
			throw new InvalidAuthorizerException(name, Part.FUNCTION, null);
		}
		header = AuthorizerArguments.header(name, header);
		ttl = AuthorizerArguments.ttl(name, ttl);
	}

	/**
	 * Create an authorizer whose answers come from a function of this application.
	 * @param name the name that routes refer to
	 * @param function the {@link ChaliceFunction}'s name
	 * @return the authorizer
	 */
	public static CustomAuthorizer ofFunction(String name, String function) {
		return new CustomAuthorizer(name, function, null, DEFAULT_HEADER, DEFAULT_TTL, null);
	}

	/**
	 * Create an authorizer whose answers come from an existing Lambda function.
	 * @param name the name that routes refer to
	 * @param uri the integration URI,
	 * {@code arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/ARN/invocations}
	 * @return the authorizer
	 */
	public static CustomAuthorizer ofUri(String name, String uri) {
		return new CustomAuthorizer(name, null, uri, DEFAULT_HEADER, DEFAULT_TTL, null);
	}

	/**
	 * Return a copy that reads the token from another header.
	 * @param header the header's name
	 * @return the copy
	 */
	public CustomAuthorizer withHeader(String header) {
		return new CustomAuthorizer(this.name, this.function, this.uri, header, this.ttl, this.invokeRoleArn);
	}

	/**
	 * Return a copy whose answers API Gateway remembers for another time.
	 * @param ttl zero to one hour
	 * @return the copy
	 */
	public CustomAuthorizer withTtl(Duration ttl) {
		return new CustomAuthorizer(this.name, this.function, this.uri, this.header, ttl, this.invokeRoleArn);
	}

	/**
	 * Return a copy that API Gateway calls with a role of its own.
	 * @param invokeRoleArn the role's ARN
	 * @return the copy
	 */
	public CustomAuthorizer withInvokeRole(String invokeRoleArn) {
		return new CustomAuthorizer(this.name, this.function, this.uri, this.header, this.ttl, invokeRoleArn);
	}

}
