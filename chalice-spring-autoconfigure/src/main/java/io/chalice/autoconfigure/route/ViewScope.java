package io.chalice.autoconfigure.route;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceRequest;

/**
 * Surrounds the calls of views with what they need to know of a request from elsewhere.
 */
@FunctionalInterface
public interface ViewScope {

	/**
	 * Call a view.
	 * @param request the request it answers
	 * @param view the view
	 * @return the view's result
	 * @throws Exception whatever the view throws
	 */
	@Nullable Object within(ChaliceRequest request, Callable<@Nullable Object> view) throws Exception;

}
