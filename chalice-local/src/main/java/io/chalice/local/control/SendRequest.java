package io.chalice.local.control;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to send.
 *
 * @param source the name of a queue, a bucket, or a function
 * @param template how the input becomes an event, or {@code null} for the source's own
 * way
 * @param input what is sent: a message's body, an object's key, an event's JSON
 */
public record SendRequest(String source, @Nullable String template, String input) {

	@Override
	public String toString() {
		// what is sent may be secret
		return "SendRequest[source=%s, template=%s]".formatted(this.source, this.template);
	}

}
