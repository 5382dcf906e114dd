package io.chalice.autoconfigure.route;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceRequest;
import io.chalice.MultiValues;
import io.chalice.model.ParameterModel;

/**
 * Where in a request an argument is.
 */
enum ArgumentPlace {

	/** The request itself. */
	REQUEST("Request", null),

	/** What Lambda says of the invocation. */
	CONTEXT("Context", null),

	/** The body as a whole. */
	BODY("Body", null),

	/** A variable of the path. */
	PATH("Path parameter", ParameterModel.Place.PATH),

	/** The query string. */
	QUERY("Query parameter", ParameterModel.Place.QUERY),

	/** The headers. */
	HEADER("Header", ParameterModel.Place.HEADER),

	/** The cookies. */
	COOKIE("Cookie", ParameterModel.Place.COOKIE),

	/** The form in the body. */
	FORM("Form field", ParameterModel.Place.FORM),

	/** The query string or the form, as servlets have it. */
	QUERY_OR_FORM("Parameter", ParameterModel.Place.QUERY),

	/** A part of a multipart form that is JSON. */
	JSON_PART("Form field", ParameterModel.Place.FORM);

	private final String label;

	private final ParameterModel.@Nullable Place place;

	ArgumentPlace(String label, ParameterModel.@Nullable Place place) {
		this.label = label;
		this.place = place;
	}

	/**
	 * Return what a client calls it.
	 * @return the words before the parameter's name
	 */
	String label() {
		return this.label;
	}

	/**
	 * Return what the application model calls it.
	 * @return the place, or {@code null} for what is no parameter of the request
	 */
	ParameterModel.@Nullable Place place() {
		return this.place;
	}

	boolean isForm() {
		return this == FORM || this == JSON_PART;
	}

	boolean mayHaveFiles() {
		return isForm() || this == QUERY_OR_FORM;
	}

	/**
	 * Return the texts that a request has for a name.
	 * @param request the request
	 * @param name the name
	 * @return the texts in the order they were sent, empty when there are none
	 */
	List<String> values(ChaliceRequest request, String name) {
		if (this == PATH) {
			String value = request.uriParams().get(name);
			return (value != null) ? List.of(value) : List.of();
		}
		if (this == QUERY_OR_FORM) {
			return Stream.concat(QUERY.values(request, name).stream(), FORM.values(request, name).stream()).toList();
		}
		return all(request).all(name);
	}

	/**
	 * Return all that a request has there.
	 * @param request the request
	 * @return each name with its texts
	 */
	MultiValues all(ChaliceRequest request) {
		return switch (this) {
			case PATH -> MultiValues.ofParameters(AllValues.lists(request.uriParams()));
			case QUERY -> request.queryParams();
			case HEADER -> request.headers();
			case COOKIE -> request.cookies();
			case FORM -> request.form().fields();
			case QUERY_OR_FORM -> AllValues.both(request.queryParams(), request.form().fields());
			case REQUEST, CONTEXT, BODY, JSON_PART -> MultiValues.empty();
		};
	}

}
