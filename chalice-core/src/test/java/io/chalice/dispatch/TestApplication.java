package io.chalice.dispatch;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.model.CorsModel;
import io.chalice.model.RouteModel;
import io.chalice.route.Route;
import io.chalice.route.RouteTarget;

/**
 * An application made of lambdas.
 */
final class TestApplication {

	private final List<Route> routes = new ArrayList<>();

	private final CurrentRequest currentRequest = new CurrentRequest();

	private List<String> binaryTypes = Application.DEFAULT_BINARY_TYPES;

	private boolean debug;

	private @Nullable Dispatcher dispatcher;

	TestApplication route(String methods, String path, RouteTarget target) {
		return route(methods, path, null, RouteModel.DEFAULT_CONTENT_TYPES, target);
	}

	TestApplication cors(String methods, String path, RouteTarget target) {
		return route(methods, path, CorsModel.DEFAULT, RouteModel.DEFAULT_CONTENT_TYPES, target);
	}

	TestApplication route(String methods, String path, @Nullable CorsModel cors, List<String> contentTypes,
			RouteTarget target) {
		this.routes.add(new Route(new RouteModel(path, List.of(methods.split(",")), "view", "App#" + path, contentTypes,
				cors, false, null), target));
		return this;
	}

	TestApplication binaryTypes(String... types) {
		this.binaryTypes = List.of(types);
		return this;
	}

	TestApplication debug() {
		this.debug = true;
		return this;
	}

	CurrentRequest currentRequest() {
		return this.currentRequest;
	}

	Answer answer(Requests request) {
		return answer(request.bytes());
	}

	Answer answer(byte[] event) {
		return Answer.of(dispatcher().dispatch(new ByteArrayInputStream(event), null));
	}

	Dispatcher dispatcher() {
		if (this.dispatcher == null) {
			this.dispatcher = new Dispatcher(
					new Application(this.routes, JsonMapper.builder().build(), this.binaryTypes, this.debug),
					this.currentRequest);
		}
		return this.dispatcher;
	}

}
