package io.chalice;

/**
 * The HTTP methods a route can answer: those API Gateway lets a resource define.
 */
public enum HttpMethod {

	/** Reads a resource. */
	GET,

	/** Reads a resource's headers. */
	HEAD,

	/** Creates or acts. */
	POST,

	/** Replaces a resource. */
	PUT,

	/** Changes a part of a resource. */
	PATCH,

	/** Removes a resource. */
	DELETE,

	/**
	 * Asks what is allowed. Answered by API Gateway itself on routes with CORS, which
	 * therefore cannot declare it.
	 */
	OPTIONS

}
