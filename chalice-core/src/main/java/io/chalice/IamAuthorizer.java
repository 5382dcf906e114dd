package io.chalice;

/**
 * Lets requests pass that are signed with AWS credentials whose policy allows them.
 *
 * @param name the name that routes refer to
 */
public record IamAuthorizer(String name) implements Authorizer {

	/**
	 * Create a new {@link IamAuthorizer}.
	 * @throws io.chalice.declaration.InvalidAuthorizerException without a name
	 */
	public IamAuthorizer {
		name = AuthorizerArguments.name(name);
	}

}
