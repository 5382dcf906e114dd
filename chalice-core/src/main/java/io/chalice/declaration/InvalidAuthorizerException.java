package io.chalice.declaration;

import org.jspecify.annotations.Nullable;

/**
 * An authorizer is declared with a value that API Gateway does not take. Most are found
 * when the authorizer is made, in the method that declares it.
 */
public final class InvalidAuthorizerException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final @Nullable String handler;

	private final @Nullable String authorizer;

	private final Part part;

	private final @Nullable String value;

	/**
	 * Create a new {@code InvalidAuthorizerException}.
	 * @param authorizer the authorizer's name, {@code null} without one
	 * @param part what of it is wrong
	 * @param value what it has instead, {@code null} for nothing
	 */
	public InvalidAuthorizerException(@Nullable String authorizer, Part part, @Nullable String value) {
		this(null, authorizer, part, value);
	}

	/**
	 * Create a new {@code InvalidAuthorizerException}.
	 * @param handler the method that declares the authorizer, {@code null} when the stack
	 * trace tells
	 * @param authorizer the authorizer's name, {@code null} without one
	 * @param part what of it is wrong
	 * @param value what it has instead, {@code null} for nothing
	 */
	public InvalidAuthorizerException(@Nullable String handler, @Nullable String authorizer, Part part,
			@Nullable String value) {
		super(subject(handler, authorizer) + part.problem.formatted(value)
				+ ((value != null && part.repeated) ? ", and has '%s'".formatted(value) : ""));
		this.handler = handler;
		this.authorizer = authorizer;
		this.part = part;
		this.value = value;
	}

	private static String subject(@Nullable String handler, @Nullable String authorizer) {
		return ((authorizer != null) ? "Authorizer '%s' ".formatted(authorizer) : "An authorizer ")
				+ ((handler != null) ? "of %s ".formatted(handler) : "");
	}

	/**
	 * Return the method that declares the authorizer.
	 * @return such as {@code com.example.Guards#pool()}, or {@code null} when the stack
	 * trace tells
	 */
	public @Nullable String handler() {
		return this.handler;
	}

	/**
	 * Return the authorizer's name.
	 * @return the authorizer's name, or {@code null} without one
	 */
	public @Nullable String authorizer() {
		return this.authorizer;
	}

	/**
	 * Return what of the authorizer is wrong.
	 * @return the argument that API Gateway does not take
	 */
	public Part part() {
		return this.part;
	}

	/**
	 * Return what the authorizer has instead.
	 * @return what the authorizer has instead, or {@code null} for nothing
	 */
	public @Nullable String value() {
		return this.value;
	}

	/**
	 * What an authorizer is declared with.
	 */
	public enum Part {

		/** The name that routes refer to. */
		NAME("needs a name", true),

		/** The ARN of a Cognito user pool. */
		USER_POOL("needs the ARN of a user pool", true),

		/** The name of the request header that carries the token. */
		HEADER("needs the name of the request header that carries the token", true),

		/** An OAuth scope. */
		SCOPE("needs names of OAuth scopes", true),

		/** What answers: a function, or the URI of one. */
		FUNCTION("needs either a function of this application or the URI of one", false),

		/** How long an answer is remembered, in seconds. */
		TTL("can remember an answer for zero to 3600 seconds, not %s", false),

		/** The ARN of the role that calls the function. */
		INVOKE_ROLE("needs the ARN of the role that calls its function", true);

		private final String problem;

		private final boolean repeated;

		Part(String problem, boolean repeated) {
			this.problem = problem;
			this.repeated = repeated;
		}

	}

}
