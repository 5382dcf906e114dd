package io.chalice;

import java.util.List;

/**
 * Lets requests pass that carry a valid token of an Amazon Cognito user pool.
 *
 * @param name the name that routes refer to
 * @param providerArns the user pools' ARNs, at least one
 * @param header the request header that carries the token
 * @param scopes the OAuth scopes of which an access token must have one; empty to expect
 * an identity token
 */
public record CognitoUserPoolAuthorizer(String name, List<String> providerArns, String header,
		List<String> scopes) implements Authorizer {

	/**
	 * Create a new {@link CognitoUserPoolAuthorizer}.
	 * @throws IllegalArgumentException when no user pool is given
	 */
	public CognitoUserPoolAuthorizer {
		providerArns = List.copyOf(providerArns);
		scopes = List.copyOf(scopes);
		if (providerArns.isEmpty()) {
			throw new IllegalArgumentException("Authorizer '%s' needs the ARN of a user pool".formatted(name));
		}
	}

	/**
	 * Create an authorizer that reads identity tokens from the {@code Authorization}
	 * header.
	 * @param name the name that routes refer to
	 * @param providerArns the user pools' ARNs, at least one
	 */
	public CognitoUserPoolAuthorizer(String name, String... providerArns) {
		this(name, List.of(providerArns), DEFAULT_HEADER, List.of());
	}

	/**
	 * Return a copy that reads the token from another header.
	 * @param header the header's name
	 * @return the copy
	 */
	public CognitoUserPoolAuthorizer withHeader(String header) {
		return new CognitoUserPoolAuthorizer(this.name, this.providerArns, header, this.scopes);
	}

	/**
	 * Return a copy that expects an access token with one of the given scopes.
	 * @param scopes the OAuth scopes
	 * @return the copy
	 */
	public CognitoUserPoolAuthorizer withScopes(String... scopes) {
		return new CognitoUserPoolAuthorizer(this.name, this.providerArns, this.header, List.of(scopes));
	}

}
