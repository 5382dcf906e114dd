package io.chalice.conformance.application;

import java.util.List;

import io.chalice.ChaliceRoute;

/**
 * Views that a generic base class has.
 *
 * @param <T> what is sheltered
 */
abstract class ShelterViews<T> {

	abstract List<T> animals();

	@ChaliceRoute("/sheltered")
	List<T> sheltered() {
		return animals();
	}

	@ChaliceRoute("/sheltered/nested")
	List<List<T>> nestedSheltered() {
		return List.of(animals());
	}

}
