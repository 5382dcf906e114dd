package io.chalice.autoconfigure.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceCors;
import io.chalice.ChaliceRoute;
import io.chalice.autoconfigure.properties.ChaliceProperties;
import io.chalice.model.CorsModel;

/**
 * Decides a route's CORS: the nearest level that switches it on or off does so, and each
 * attribute comes from the nearest level that sets it.
 */
final class CorsDefaults {

	private final List<Level> levels = new ArrayList<>();

	/**
	 * Add what a method or class says; the nearest is added first.
	 * @param route its route annotation, or {@code null} without one
	 * @param cors its CORS annotation, or {@code null} without one
	 * @return this object
	 */
	CorsDefaults annotation(@Nullable ChaliceRoute route, @Nullable ChaliceCors cors) {
		if (cors != null) {
			this.levels.add(new Level(cors.enabled(), List.of(cors.origins()), List.of(cors.headers()),
					List.of(cors.exposeHeaders()), (cors.maxAge() >= 0) ? cors.maxAge() : null, cors.credentials()));
		}
		else if (route != null && route.cors()) {
			this.levels.add(new Level(true, List.of(), List.of(), List.of(), null, false));
		}
		return this;
	}

	CorsDefaults properties(ChaliceProperties.Cors cors) {
		this.levels.add(new Level(cors.isEnabled(), cors.getOrigins(), cors.getHeaders(), cors.getExposeHeaders(),
				cors.getMaxAge(), cors.isCredentials()));
		return this;
	}

	@Nullable CorsModel model() {
		if (this.levels.isEmpty() || !this.levels.get(0).enabled()) {
			return null;
		}
		return new CorsModel(nearest(Level::origins), nearest(Level::headers), nearest(Level::exposeHeaders),
				this.levels.stream().map(Level::maxAge).filter(Objects::nonNull).findFirst().orElse(null),
				this.levels.stream().anyMatch(Level::credentials));
	}

	private List<String> nearest(Function<Level, List<String>> attribute) {
		return this.levels.stream().map(attribute).filter((values) -> !values.isEmpty()).findFirst().orElse(List.of());
	}

	private record Level(boolean enabled, List<String> origins, List<String> headers, List<String> exposeHeaders,
			@Nullable Integer maxAge, boolean credentials) {

	}

}
