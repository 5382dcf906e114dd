package io.chalice.gateway.server;

import java.nio.charset.StandardCharsets;

/**
 * What a broken or hostile client does.
 *
 * @param kind the kind of mischief, for the failure's message
 * @param bytes what it sends
 * @param ending what it does then
 * @param status the status it has to be answered with, {@code 0} if any answer or none
 * will do
 */
record MalformedRequest(String kind, byte[] bytes, Ending ending, int status) {

	static MalformedRequest of(String kind, String text, Ending ending, int status) {
		return new MalformedRequest(kind, text.getBytes(StandardCharsets.ISO_8859_1), ending, status);
	}

	/**
	 * What a client does after it has sent its bytes.
	 */
	enum Ending {

		/**
		 * Reads until the server closes the connection, sending nothing more.
		 */
		WAIT,

		/**
		 * Says that nothing follows and reads until the server closes the connection.
		 */
		END_OUTPUT,

		/**
		 * Closes without reading.
		 */
		CLOSE,

		/**
		 * Resets the connection.
		 */
		RESET

	}

}
