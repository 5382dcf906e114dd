package io.chalice.gateway.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.chalice.gateway.Header;

/**
 * Leaves out the headers of a function that would say how a response is sent, which the
 * server decides.
 */
final class FramingHeaders {

	private static final Set<String> NAMES = Set.of("connection", "content-length", "date", "keep-alive", "te",
			"trailer", "transfer-encoding", "upgrade");

	private FramingHeaders() {
	}

	static List<Header> without(List<Header> headers) {
		return headers.stream().filter((header) -> !NAMES.contains(header.name().toLowerCase(Locale.ROOT))).toList();
	}

}
