package io.chalice.autoconfigure.route;

import java.lang.reflect.Constructor;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanUtils;

import io.chalice.BadRequestError;
import io.chalice.ChaliceRequest;

/**
 * Fills a parameter with a record of all that a request has in a place.
 */
final class RecordArgument implements ArgumentSource {

	private final Constructor<?> constructor;

	private final String place;

	private final List<ArgumentSource> components;

	/**
	 * Create a source.
	 * @param constructor the record's constructor
	 * @param place what a client calls what fills the record
	 * @param components what fills each component
	 */
	RecordArgument(Constructor<?> constructor, String place, List<ArgumentSource> components) {
		this.constructor = constructor;
		this.place = place;
		this.components = components;
	}

	@Override
	@SuppressWarnings("NullAway") // a component may be null: instantiateClass takes that
	public @Nullable Object argument(ChaliceRequest request) {
		@Nullable Object[] arguments = ViewArguments.fill(this.components, request);
		try {
			return BeanUtils.instantiateClass(this.constructor, arguments);
		}
		catch (BeanInstantiationException ex) {
			// a record that checks its components refuses the request
			if (ex.getCause() instanceof IllegalArgumentException || ex.getCause() instanceof NullPointerException) {
				throw new BadRequestError("%s values do not fit together".formatted(this.place));
			}
			throw ex;
		}
	}

}
