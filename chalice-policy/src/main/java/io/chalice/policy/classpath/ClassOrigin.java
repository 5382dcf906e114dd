package io.chalice.policy.classpath;

/**
 * Whose code a class is, which decides whether the analysis enters it.
 */
public enum ClassOrigin {

	/**
	 * The application's own code.
	 */
	APPLICATION,

	/**
	 * A library that is analysed like the application, because it can reach the SDK.
	 */
	LIBRARY,

	/**
	 * The AWS SDK: calls into it are what the analysis looks for.
	 */
	SDK,

	/**
	 * Everything else: calls end here, and what it calls back is what it can see.
	 */
	OPAQUE;

	/**
	 * Says whether method bodies are analysed.
	 * @return true for the application and its transparent libraries
	 */
	public boolean isEntered() {
		return this == APPLICATION || this == LIBRARY;
	}

}
