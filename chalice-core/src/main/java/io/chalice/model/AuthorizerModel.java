package io.chalice.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.Authorizer;
import io.chalice.CognitoUserPoolAuthorizer;
import io.chalice.CustomAuthorizer;
import io.chalice.IamAuthorizer;

/**
 * An authorizer as API Gateway is told of it.
 *
 * @param name the name that routes refer to
 * @param type the kind
 * @param header the request header that carries the token, or {@code null} for
 * {@link Type#IAM}
 * @param providerArns the user pools' ARNs, of {@link Type#COGNITO_USER_POOLS} only
 * @param scopes the OAuth scopes, of {@link Type#COGNITO_USER_POOLS} only
 * @param function the name of a function of this application, of {@link Type#CUSTOM} only
 * @param uri the integration URI of another function, of {@link Type#CUSTOM} only
 * @param ttlSeconds how long an answer is remembered, of {@link Type#CUSTOM} only
 * @param invokeRoleArn the role that calls the function, of {@link Type#CUSTOM} only
 */
public record AuthorizerModel(String name, Type type, @Nullable String header, List<String> providerArns,
		List<String> scopes, @Nullable String function, @Nullable String uri, @Nullable Integer ttlSeconds,
		@Nullable String invokeRoleArn) {

	public AuthorizerModel {
		providerArns = List.copyOf(providerArns);
		scopes = List.copyOf(scopes);
	}

	/**
	 * Describe an authorizer.
	 * @param authorizer the authorizer as the application declares it
	 * @return its model
	 */
	public static AuthorizerModel of(Authorizer authorizer) {
		if (authorizer instanceof CognitoUserPoolAuthorizer cognito) {
			return new AuthorizerModel(cognito.name(), Type.COGNITO_USER_POOLS, cognito.header(),
					cognito.providerArns(), cognito.scopes(), null, null, null, null);
		}
		if (authorizer instanceof CustomAuthorizer custom) {
			return new AuthorizerModel(custom.name(), Type.CUSTOM, custom.header(), List.of(), List.of(),
					custom.function(), custom.uri(), (int) custom.ttl().toSeconds(), custom.invokeRoleArn());
		}
		IamAuthorizer iam = (IamAuthorizer) authorizer;
		return new AuthorizerModel(iam.name(), Type.IAM, null, List.of(), List.of(), null, null, null, null);
	}

	/**
	 * The kinds of authorizer.
	 */
	public enum Type {

		/** Tokens of Amazon Cognito user pools. */
		COGNITO_USER_POOLS,

		/** A Lambda function decides. */
		CUSTOM,

		/** Requests signed with AWS credentials. */
		IAM

	}

}
