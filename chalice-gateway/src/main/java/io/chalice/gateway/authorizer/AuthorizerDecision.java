package io.chalice.gateway.authorizer;

/**
 * What an authorizer says of a request.
 */
public sealed interface AuthorizerDecision {

	/**
	 * The request may pass.
	 *
	 * @param principal who sent it
	 */
	record Allowed(Principal principal) implements AuthorizerDecision {

	}

	/**
	 * The request has no token, or none that is any good.
	 *
	 * @param message what the client is told
	 */
	record Unauthorized(String message) implements AuthorizerDecision {

		/** What clients are told unless there is more to say. */
		public static final String MESSAGE = "Unauthorized";

	}

	/**
	 * The token is good but does not allow the request.
	 *
	 * @param explicit whether a statement denies it, rather than none allowing it
	 */
	record Denied(boolean explicit) implements AuthorizerDecision {

	}

	/**
	 * The token is good but lacks a scope.
	 */
	record LacksScope() implements AuthorizerDecision {

	}

	/**
	 * The request is not signed with AWS credentials.
	 */
	record NotSigned() implements AuthorizerDecision {

	}

	/**
	 * The authorizer's function returned something that is not an answer.
	 */
	record Misconfigured() implements AuthorizerDecision {

	}

	/**
	 * The authorizer's function threw, took too long or could not be called.
	 */
	record Failed() implements AuthorizerDecision {

	}

}
