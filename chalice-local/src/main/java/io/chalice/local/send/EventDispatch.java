package io.chalice.local.send;

import java.util.List;
import java.util.function.BiConsumer;

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

	private final BiConsumer<String, EventDelivery> listener;

	/**
	 * Create a dispatch.
	 * @param gateway knows the newest code
	 * @param log what the functions write
	 * @param listener is told of each delivery, with the name that it was sent to
	 */
	public EventDispatch(SwitchingGateway gateway, FunctionLog log, BiConsumer<String, EventDelivery> listener) {
		this.gateway = gateway;
		this.log = log;
		this.listener = listener;
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
		List<EventDelivery> deliveries = this.gateway
			.with((generation) -> new SimulatedDelivery(generation.model(),
					new RecordedFunctions(generation.functions(), this.log))
				.send(request))
			.orElseThrow(EventDispatch::ended);
		deliveries.forEach((delivery) -> this.listener.accept(request.source(), delivery));
		return deliveries;
	}

	private static NotServingException ended() {
		return new NotServingException("Whoever served the application has ended", null);
	}

}
