package io.chalice.conformance.front;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.chalice.conformance.application.PlainApplication;
import io.chalice.conformance.suite.Layer;
import io.chalice.dispatch.Application;
import io.chalice.dispatch.CurrentRequest;
import io.chalice.dispatch.Dispatcher;
import io.chalice.model.RouteModel;
import io.chalice.route.Route;

/**
 * The core alone, without Spring.
 */
final class CoreFront extends EventFront {

	private final CurrentRequest currentRequest = new CurrentRequest();

	private final Application application = PlainApplication.create(this.currentRequest, false);

	private final Dispatcher dispatcher = new Dispatcher(this.application, this.currentRequest);

	private final Dispatcher debugging = new Dispatcher(PlainApplication.create(this.currentRequest, true),
			this.currentRequest);

	CoreFront() {
		super(Set.of(Layer.CORE));
	}

	@Override
	List<RouteModel> routes() {
		return this.application.routes().stream().map(Route::model).toList();
	}

	@Override
	UnaryOperator<byte[]> function(boolean debug) {
		Dispatcher chosen = debug ? this.debugging : this.dispatcher;
		return (event) -> chosen.dispatch(new ByteArrayInputStream(event), null);
	}

}
