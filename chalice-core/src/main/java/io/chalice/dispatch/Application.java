package io.chalice.dispatch;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import io.chalice.json.JsonBinding;
import io.chalice.media.MediaTypes;
import io.chalice.route.Route;

/**
 * An application ready to answer requests.
 *
 * @param routes the routes with what they lead to
 * @param json what reads and writes JSON bodies
 * @param binaryTypes the media types whose bodies API Gateway passes on as bytes, where a
 * subtype may be a wildcard, {@value io.chalice.media.MediaTypes#ANY} for all
 * @param debug whether an uncaught exception's stack trace is sent to the client
 */
public record Application(List<Route> routes, JsonBinding json, List<String> binaryTypes, boolean debug) {

	/**
	 * The media types that are binary when nothing says otherwise.
	 */
	public static final List<String> DEFAULT_BINARY_TYPES = List.of("application/octet-stream", "application/x-tar",
			"application/zip", "audio/basic", "audio/ogg", "audio/mp4", "audio/mpeg", "audio/wav", "audio/webm",
			"image/png", "image/jpg", "image/jpeg", "image/gif", "video/ogg", "video/mpeg", "video/webm");

	public Application {
		routes = List.copyOf(routes);
		binaryTypes = binaryTypes.stream().map(MediaTypes::bare).toList();
	}

	/**
	 * Create an application whose JSON is left to a mapper.
	 * @param routes the routes with what they lead to
	 * @param jsonMapper what reads and writes JSON bodies
	 * @param binaryTypes the media types whose bodies API Gateway passes on as bytes
	 * @param debug whether an uncaught exception's stack trace is sent to the client
	 */
	public Application(List<Route> routes, JsonMapper jsonMapper, List<String> binaryTypes, boolean debug) {
		this(routes, JsonBinding.of(jsonMapper), binaryTypes, debug);
	}

}
