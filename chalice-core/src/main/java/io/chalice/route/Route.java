package io.chalice.route;

import io.chalice.model.RouteModel;

/**
 * A route of a running application.
 *
 * @param model what it answers, and what a request has to satisfy
 * @param target what it leads to
 */
public record Route(RouteModel model, RouteTarget target) {

}
