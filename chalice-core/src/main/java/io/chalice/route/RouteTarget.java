package io.chalice.route;

import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceRequest;

/**
 * What a route leads to: a view, however it is called.
 */
@FunctionalInterface
public interface RouteTarget {

	/**
	 * Answer a request.
	 * @param request the request, its path parameters bound and its content type checked
	 * @return the view's result
	 * @throws Exception whatever the view throws
	 */
	@Nullable Object answer(ChaliceRequest request) throws Exception;

}
