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
	 * @throws io.chalice.declaration.InvalidAuthorizerException when no user pool is
	 * given, or no name of a header or scope
	 */
	public CognitoUserPoolAuthorizer {
		name = AuthorizerArguments.name(name);
		providerArns = AuthorizerArguments.userPools(name, providerArns);
		header = AuthorizerArguments.header(name, header);
		scopes = AuthorizerArguments.scopes(name, scopes);
	}

	/**
	 * Create an authorizer that reads identity tokens from the {@code Authorization}
	 * header.
	 * @param name the name that routes refer to
	 * @param providerArns the user pools' ARNs, at least one
	 */
	public CognitoUserPoolAuthorizer(String name, String... providerArns) {
		this(name, AuthorizerArguments.list(providerArns), DEFAULT_HEADER, List.of());
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
		return new CognitoUserPoolAuthorizer(this.name, this.providerArns, this.header,
				AuthorizerArguments.list(scopes));
	}

}
