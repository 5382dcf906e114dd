package io.chalice.local.send;

import java.util.List;

import io.chalice.local.control.EventDelivery;
import io.chalice.local.control.EventSender;
import io.chalice.local.control.NotServingException;
import io.chalice.local.control.SendRequest;
import io.chalice.local.run.SwitchingGateway;
import io.chalice.model.FunctionModel;

/**
 * Sends events to the newest code of an application that is served.
 */
public final class EventDispatch implements EventSender {

	private final SwitchingGateway gateway;

	private final FunctionLog log;

	/**
	 * Create a dispatch.
	 * @param gateway knows the newest code
	 * @param log what the functions write
	 */
	public EventDispatch(SwitchingGateway gateway, FunctionLog log) {
		this.gateway = gateway;
		this.log = log;
	}

	@Override
	public List<FunctionModel> listeners() {
		return this.gateway
			.with((generation) -> generation.model()
				.functions()
				.stream()
				.filter((function) -> !function.sources().isEmpty())
				.toList())
			.orElseThrow(EventDispatch::ended);
	}

	@Override
	public List<EventDelivery> send(SendRequest request) {
		return this.gateway
			.with((generation) -> new SimulatedDelivery(generation.model(),
					new RecordedFunctions(generation.functions(), this.log))
				.send(request))
			.orElseThrow(EventDispatch::ended);
	}

	private static NotServingException ended() {
		return new NotServingException("Whoever served the application has ended", null);
	}

}
