package io.chalice;

/**
 * Decides before a view is called whether a request may pass. Declared as a bean; routes
 * refer to it by {@link #name()}.
 */
public sealed interface Authorizer permits CognitoUserPoolAuthorizer, CustomAuthorizer, IamAuthorizer {

	/**
	 * The header that carries the token when an authorizer does not say otherwise.
	 */
	String DEFAULT_HEADER = "Authorization";

	/**
	 * Return the name that routes refer to.
	 * @return the name, unique in the application
	 */
	String name();

}
