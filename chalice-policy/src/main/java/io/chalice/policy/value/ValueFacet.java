package io.chalice.policy.value;

/**
 * Which texts of a value are meant: a collection or map stands for what is in it.
 */
public enum ValueFacet {

	/**
	 * The text itself, the elements of a collection or the values of a map.
	 */
	VALUES,

	/**
	 * The keys of a map.
	 */
	KEYS,

	/**
	 * The region of a client of the SDK, empty for the one the application runs in.
	 */
	REGION,

	/**
	 * The reasons why the value may be null, none when it is shown not to be.
	 */
	NULL

}
