package io.chalice.autoconfigure.route;

import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceRequest;

/**
 * Fills one parameter of a view from a request.
 */
@FunctionalInterface
interface ArgumentSource {

	/**
	 * Return the argument.
	 * @param request the request
	 * @return the argument
	 * @throws io.chalice.BadRequestError when the request has none that fits
	 */
	@Nullable Object argument(ChaliceRequest request);

}
