package io.chalice.project.configuration;

/**
 * Where a key may stand.
 */
enum KeyScope {

	/** At the top level. */
	TOP("at the top level"),

	/** In a stage. */
	STAGE("in a stage"),

	/** In a function, at the top level or in a stage. */
	FUNCTION("in a function");

	private final String words;

	KeyScope(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

}
