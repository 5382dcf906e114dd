package io.chalice.event;

import java.util.List;
import java.util.Map;

/**
 * An HTTP response ready to be written in an event's format.
 *
 * @param status the HTTP status
 * @param headers each header's values
 * @param body the body's bytes, UTF-8 text unless binary
 * @param binary whether the body is bytes rather than text
 */
public record OutgoingResponse(int status, Map<String, List<String>> headers, byte[] body, boolean binary) {

}
