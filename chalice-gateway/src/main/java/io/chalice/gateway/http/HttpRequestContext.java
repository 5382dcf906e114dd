package io.chalice.gateway.http;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.call.ApiCall;
import io.chalice.gateway.call.RequestTime;

/**
 * Writes what {@code requestContext} of payload 2.0 says of every request.
 */
final class HttpRequestContext {

	private HttpRequestContext() {
	}

	/**
	 * Describe a request.
	 * @param call the request
	 * @param path the path as the function sees it
	 * @return the members about the request itself
	 */
	static Map<String, @Nullable Object> of(ApiCall call, String path) {
		Map<String, @Nullable Object> http = new LinkedHashMap<>();
		http.put("method", call.request().method());
		http.put("path", path);
		http.put("protocol", call.request().protocol());
		http.put("sourceIp", call.request().sourceIp());
		http.put("userAgent", call.headers().last("User-Agent").orElse(""));
		Map<String, @Nullable Object> context = new LinkedHashMap<>();
		context.put("http", http);
		context.put("time", RequestTime.format(call.time()));
		context.put("timeEpoch", call.time().toEpochMilli());
		return context;
	}

}
