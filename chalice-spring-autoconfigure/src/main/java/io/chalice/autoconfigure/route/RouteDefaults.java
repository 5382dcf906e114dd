package io.chalice.autoconfigure.route;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.autoconfigure.properties.ChaliceProperties;
import io.chalice.media.MediaTypes;
import io.chalice.model.RouteModel;

/**
 * Decides what a route is where its annotation says nothing: the nearest that says
 * something wins, of method, class, property and built-in.
 */
final class RouteDefaults {

	private static final List<String> METHODS = List.of(HttpMethod.GET.name());

	private final @Nullable ChaliceRoute onClass;

	private final ChaliceProperties.Route properties;

	RouteDefaults(@Nullable ChaliceRoute onClass, ChaliceProperties.Route properties) {
		this.onClass = onClass;
		this.properties = properties;
	}

	String path(ChaliceRoute route) {
		String prefix = (this.onClass != null) ? this.onClass.value() : "";
		if (prefix.isEmpty()) {
			return route.value();
		}
		String base = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
		if (route.value().isEmpty() || "/".equals(route.value())) {
			return base.isEmpty() ? "/" : base;
		}
		return route.value().startsWith("/") ? base + route.value() : base + "/" + route.value();
	}

	List<String> methods(ChaliceRoute route) {
		return nearest(route, (source) -> Arrays.stream(source.methods()).map(Enum::name).distinct().toList(), METHODS);
	}

	/**
	 * Return the content types that a view accepts.
	 * @param route the annotation on the view
	 * @param ofParameters what the view's parameters can be read from, which is nearer
	 * than its class; empty when they do not say
	 * @return the media types
	 */
	List<String> contentTypes(ChaliceRoute route, List<String> ofParameters) {
		if (route.contentTypes().length == 0 && !ofParameters.isEmpty()) {
			return ofParameters;
		}
		List<String> fallback = this.properties.getContentTypes().isEmpty() ? RouteModel.DEFAULT_CONTENT_TYPES
				: this.properties.getContentTypes();
		return nearest(route, (source) -> List.of(source.contentTypes()), fallback).stream()
			.map(MediaTypes::bare)
			.distinct()
			.toList();
	}

	boolean apiKeyRequired(ChaliceRoute route, boolean open) {
		boolean inherited = (this.onClass != null && this.onClass.apiKeyRequired())
				|| this.properties.isApiKeyRequired();
		return route.apiKeyRequired() || (inherited && !open);
	}

	@Nullable String authorizer(ChaliceRoute route, boolean open) {
		if (!route.authorizer().isEmpty()) {
			return route.authorizer();
		}
		if (open) {
			return null;
		}
		if (this.onClass != null && !this.onClass.authorizer().isEmpty()) {
			return this.onClass.authorizer();
		}
		String configured = this.properties.getAuthorizer();
		return (configured != null && !configured.isEmpty()) ? configured : null;
	}

	private List<String> nearest(ChaliceRoute route, Function<ChaliceRoute, List<String>> attribute,
			List<String> fallback) {
		return Stream.concat(Stream.of(route), Stream.ofNullable(this.onClass))
			.map(attribute)
			.filter((values) -> !values.isEmpty())
			.findFirst()
			.orElse(fallback);
	}

}
