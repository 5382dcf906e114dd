package io.chalice.conformance.application;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import io.chalice.BadRequestError;
import io.chalice.ChaliceRoute;

/**
 * URL parameters and error messages.
 */
@Component
class CityViews {

	private static final Map<String, String> CITIES_TO_STATE = new TreeMap<>(Map.of("seattle", "WA", "portland", "OR"));

	@ChaliceRoute("/cities/{city}")
	Map<String, String> stateOfCity(String city) {
		String state = CITIES_TO_STATE.get(city);
		if (state == null) {
			throw new BadRequestError("Unknown city '%s', valid choices are: %s".formatted(city,
					String.join(", ", CITIES_TO_STATE.keySet())));
		}
		return Map.of("state", state);
	}

	// the first version of the view, which did not expect an unknown city
	@ChaliceRoute("/uncaught/{city}")
	Map<String, String> stateOfKnownCity(String city) {
		String state = CITIES_TO_STATE.get(city);
		if (state == null) {
			throw new IllegalStateException("No state is known for " + city);
		}
		return Map.of("state", state);
	}

}
