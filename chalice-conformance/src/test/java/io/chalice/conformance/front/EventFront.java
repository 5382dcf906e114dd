package io.chalice.conformance.front;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import tools.jackson.databind.json.JsonMapper;

import io.chalice.conformance.event.EventMaker;
import io.chalice.conformance.suite.CaseRequest;
import io.chalice.conformance.suite.ConformanceCase;
import io.chalice.conformance.suite.ExpectedResponse;
import io.chalice.conformance.suite.Layer;
import io.chalice.conformance.suite.ObservedResponse;
import io.chalice.conformance.suite.PayloadFormat;
import io.chalice.model.RouteModel;

/**
 * A front without a gateway, which takes events.
 */
abstract class EventFront implements Front {

	private static final JsonMapper jsonMapper = JsonMapper.builder().build();

	/** The application has routes with bytes. */
	private static final List<String> BINARY_TYPES = List.of("*/*");

	private final Set<Layer> layers;

	EventFront(Set<Layer> layers) {
		this.layers = layers;
	}

	/**
	 * Return the routes, as the gateway would know them.
	 */
	abstract List<RouteModel> routes();

	/**
	 * Return what answers events.
	 */
	abstract UnaryOperator<byte[]> function(boolean debug);

	@Override
	public Set<Layer> layers() {
		return this.layers;
	}

	@Override
	public Set<PayloadFormat> formats(ConformanceCase conformanceCase) {
		return conformanceCase.formats();
	}

	@Override
	public ExpectedResponse expected(ConformanceCase conformanceCase, PayloadFormat format) {
		return conformanceCase.expected(format, this.layers.contains(Layer.BINDING));
	}

	@Override
	public ObservedResponse send(ConformanceCase conformanceCase, PayloadFormat format, CaseRequest request) {
		EventMaker maker = EventMaker.of(format, routes(), BINARY_TYPES);
		byte[] event = jsonMapper.writeValueAsBytes(maker.event(conformanceCase, request));
		byte[] result = function(conformanceCase.surroundings().debug()).apply(event);
		return maker.response(jsonMapper.readValue(result, Map.class));
	}

	@Override
	public void close() {
	}

}
