package io.chalice.local.bench;

/**
 * How often is measured.
 *
 * @param runs how many starts of each function count, after one that does not
 * @param requests how many warm requests count
 */
public record BenchPlan(int runs, int requests) {

	/** What is done unless something else is said. */
	public static final BenchPlan DEFAULT = new BenchPlan(5, 2000);

	/**
	 * Check the numbers.
	 * @throws IllegalArgumentException if one is not positive
	 */
	public BenchPlan {
		if (runs < 1 || requests < 1) {
			throw new IllegalArgumentException("%d runs and %d requests must be positive".formatted(runs, requests));
		}
	}

}
