package io.chalice.local.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Figures as they are written: no more digits than were measured.
 */
final class RoundedFigure {

	private RoundedFigure() {
	}

	static BigDecimal of(double value) {
		return of(value, 3);
	}

	static BigDecimal of(double value, int digits) {
		return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
	}

}
