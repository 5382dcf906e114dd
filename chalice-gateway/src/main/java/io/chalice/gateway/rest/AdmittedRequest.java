package io.chalice.gateway.rest;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.authorizer.Principal;
import io.chalice.gateway.resource.ApiMethod;
import io.chalice.model.RouteModel;
import io.chalice.route.RouteMatch;

/**
 * What was found out about a request before its function is called.
 *
 * @param match the resource it is for
 * @param route the route it is for
 * @param principal who sent it, or {@code null} without an authorizer
 * @param apiKey the API key it was let in with, or {@code null}
 */
record AdmittedRequest(RouteMatch<ApiMethod> match, RouteModel route, @Nullable Principal principal,
		@Nullable String apiKey) {

}
