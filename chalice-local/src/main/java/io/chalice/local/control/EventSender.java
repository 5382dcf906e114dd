package io.chalice.local.control;

import java.util.List;

import io.chalice.model.FunctionModel;

/**
 * A running application to which events can be sent.
 */
public interface EventSender {

	/**
	 * Return the functions that have sources.
	 * @return the functions of the newest code
	 */
	List<FunctionModel> listeners();

	/**
	 * Send an event to all functions that listen to a source, and wait for what becomes
	 * of it.
	 * @param request what is sent
	 * @return a delivery for each function that got it; none when no filter lets it pass
	 * @throws UnsendableEventException when there is no such source
	 * @throws NotServingException when the application is not there yet
	 */
	List<EventDelivery> send(SendRequest request);

}
