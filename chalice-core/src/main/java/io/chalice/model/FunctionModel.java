package io.chalice.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A Lambda function of its own, besides the one that answers the routes.
 *
 * @param name the function's name, unique in the application
 * @param handler where it is, {@code com.example.Jobs#nightly(Map)}
 * @param sources where its events come from, empty when whoever wants to calls it
 */
public record FunctionModel(String name, String handler,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<SourceModel> sources) {

	public FunctionModel {
		// a document may be older than they are
		sources = (sources != null) ? List.copyOf(sources) : List.of();
	}

	/**
	 * Describe a function without sources.
	 * @param name the function's name
	 * @param handler where it is
	 */
	public FunctionModel(String name, String handler) {
		this(name, handler, List.of());
	}

	/**
	 * Return the sources of a kind.
	 * @param <S> the kind
	 * @param type the kind's class
	 * @return the sources in the order of their declaration
	 */
	public <S extends SourceModel> List<S> sources(Class<S> type) {
		return this.sources.stream().filter(type::isInstance).map(type::cast).toList();
	}

}
