package io.chalice.event;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A format in which AWS hands HTTP requests to a Lambda function and takes its responses.
 */
public interface Payload {

	/**
	 * Return whether an event has this format.
	 * @param event the parsed event
	 * @return {@code true} if {@link #read} takes it
	 */
	boolean recognises(Map<String, @Nullable Object> event);

	/**
	 * Read an event.
	 * @param event an event that has this format
	 * @return the request it carries
	 * @throws MalformedEventException when a member of the event has the wrong type
	 */
	IncomingRequest read(EventObject event);

	/**
	 * Write a response.
	 * @param response the response
	 * @return the JSON as UTF-8
	 */
	byte[] write(OutgoingResponse response);

	/**
	 * Return whether the client's {@code Accept} header decides if bytes arrive as bytes.
	 * @param request a request that was read by {@link #read}
	 * @return {@code true} where API Gateway converts by binary media types
	 */
	boolean convertsByAccept(IncomingRequest request);

}
