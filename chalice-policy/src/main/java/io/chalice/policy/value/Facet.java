package io.chalice.policy.value;

/**
 * Which texts of a value are meant: a collection or map stands for what is in it.
 */
public enum Facet {

	/**
	 * The text itself, the elements of a collection or the values of a map.
	 */
	VALUES,

	/**
	 * The keys of a map.
	 */
	KEYS

}
