package io.chalice.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.media.MediaTypes;

/**
 * A route: a path, the methods it answers there and what a request has to satisfy.
 *
 * @param path the path template, such as {@code /cities/{city}}
 * @param methods the HTTP methods in capital letters, in the order they were declared
 * @param name the view's name
 * @param handler where the view is, {@code com.example.Cities#state(String)}
 * @param contentTypes the accepted request media types, brought into lower case and
 * without parameters
 * @param cors the CORS configuration, or {@code null} without CORS
 * @param apiKeyRequired whether API Gateway asks for an API key
 * @param authorizer the authorizer's name, or {@code null} without one
 * @param parameters the parameters that the view takes one by one, path variables among
 * them
 */
public record RouteModel(String path, List<String> methods, String name, String handler, List<String> contentTypes,
		@Nullable CorsModel cors, boolean apiKeyRequired, @Nullable String authorizer,
		List<ParameterModel> parameters) {

	/**
	 * What a route accepts when nothing says otherwise.
	 */
	public static final List<String> DEFAULT_CONTENT_TYPES = List.of("application/json");

	public RouteModel {
		methods = List.copyOf(methods);
		contentTypes = contentTypes.stream().map(MediaTypes::bare).toList();
		// a model that was written before there were any has none
		parameters = (parameters != null) ? List.copyOf(parameters) : List.of();
	}

	/**
	 * Create a route of which no parameters are known.
	 * @param path the path template
	 * @param methods the HTTP methods in capital letters
	 * @param name the view's name
	 * @param handler where the view is
	 * @param contentTypes the accepted request media types
	 * @param cors the CORS configuration, or {@code null} without CORS
	 * @param apiKeyRequired whether API Gateway asks for an API key
	 * @param authorizer the authorizer's name, or {@code null} without one
	 */
	public RouteModel(String path, List<String> methods, String name, String handler, List<String> contentTypes,
			@Nullable CorsModel cors, boolean apiKeyRequired, @Nullable String authorizer) {
		this(path, methods, name, handler, contentTypes, cors, apiKeyRequired, authorizer, List.of());
	}

	String firstMethod() {
		return this.methods.isEmpty() ? "" : this.methods.get(0);
	}

}
