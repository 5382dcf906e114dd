package io.chalice.conformance.application;

import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

import io.chalice.ChaliceRoute;

/**
 * Parameters that are no texts.
 */
@Component
@ChaliceRoute("/typed")
class TypedViews {

	@ChaliceRoute("/int/{value}")
	Map<String, Object> number(int value) {
		return Map.of("next", value + 1);
	}

	@ChaliceRoute("/uuid/{value}")
	Map<String, Object> uuid(UUID value) {
		return Map.of("version", value.version());
	}

	@ChaliceRoute("/size/{value}")
	Map<String, Object> size(Measure value) {
		return Map.of("ordinal", value.ordinal());
	}

	@ChaliceRoute("/point/{value}")
	Map<String, Object> point(Point value) {
		return Map.of("sum", value.x() + value.y());
	}

	@ChaliceRoute("/code/{code}")
	Map<String, Object> code(@Size(min = 2, max = 3) String code) {
		return Map.of("code", code);
	}

	/** How large something is. */
	enum Measure {

		/** Little. */
		SMALL,

		/** Much. */
		LARGE

	}

	/**
	 * A place.
	 *
	 * @param x to the right
	 * @param y upwards
	 */
	record Point(int x, int y) {

	}

	/**
	 * Reads {@code 3x4}.
	 */
	@Component
	static final class PointConverter implements Converter<String, Point> {

		@Override
		public Point convert(String source) {
			String[] parts = source.split("x", -1);
			return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
		}

	}

}
