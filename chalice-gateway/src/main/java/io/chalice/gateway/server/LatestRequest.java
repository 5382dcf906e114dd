package io.chalice.gateway.server;

import java.net.URI;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpRequestFactory;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Makes a connection's requests, with their targets as sent, and knows the latest one
 * even if the rest of it could not be read.
 */
final class LatestRequest implements HttpRequestFactory<ClassicHttpRequest> {

	private @Nullable ClassicHttpRequest request;

	@Override
	public ClassicHttpRequest newHttpRequest(String method, String target) {
		// The constructor that takes a target alone would read it as a URI
		ClassicHttpRequest made = new BasicClassicHttpRequest(method, null, null, target);
		this.request = made;
		return made;
	}

	@Override
	public ClassicHttpRequest newHttpRequest(String method, URI uri) {
		return newHttpRequest(method, uri.toString());
	}

	@Nullable ClassicHttpRequest get() {
		return this.request;
	}

	void forget() {
		this.request = null;
	}

}
