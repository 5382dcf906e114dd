package io.chalice.model;

/**
 * A parameter that a route takes from its requests.
 *
 * @param name its name in the request
 * @param place where it is in the request
 * @param type what its text has to be
 * @param several whether it may be given more than once
 * @param required whether a request without it is answered with 400
 */
public record ParameterModel(String name, Place place, Type type, boolean several, boolean required) {

	/**
	 * The places of parameters.
	 */
	public enum Place {

		/** A variable of the path. */
		PATH,

		/** The query string. */
		QUERY,

		/** A header. */
		HEADER,

		/** A cookie. */
		COOKIE,

		/** A field of the form in the body. */
		FORM

	}

	/**
	 * What the values of a parameter are.
	 */
	public enum Type {

		/** A text, or what is made of one. */
		STRING,

		/** A whole number. */
		INTEGER,

		/** A number. */
		NUMBER,

		/** Yes or no. */
		BOOLEAN,

		/** A file, of forms only. */
		FILE

	}

}
