package io.chalice.project.configuration;

/**
 * The kinds of endpoint an API has.
 */
public enum EndpointType {

	/** Behind CloudFront. */
	EDGE,

	/** In its region. */
	REGIONAL,

	/** Reached through VPC endpoints only. */
	PRIVATE

}
