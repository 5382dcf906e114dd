package io.chalice.policy.value;

/**
 * How many steps the search for values may take, how deep it may go and how many it may
 * take for the whole application. All of it is counted, so that a result does not depend
 * on the machine.
 */
final class StepBudget {

	/**
	 * Steps for one value.
	 */
	static final int MOST_STEPS = 20_000;

	/**
	 * Steps for one value once the application has used up its own.
	 */
	static final int FEWEST_STEPS = 200;

	/**
	 * Steps for all values together.
	 */
	static final int ALL_STEPS = 1_000_000;

	/**
	 * Queries that can be open at once, each of which takes some of the thread's stack.
	 */
	static final int DEEPEST = 300;

	private int steps;

	private int all;

	private boolean spent;

	/**
	 * Begins with another value.
	 */
	void begin() {
		this.steps = 0;
		this.spent = false;
	}

	/**
	 * Takes a step.
	 * @param depth how many queries are open
	 * @return false when it must not be taken
	 */
	boolean take(int depth) {
		if (this.spent || depth >= DEEPEST || this.steps >= ((this.all < ALL_STEPS) ? MOST_STEPS : FEWEST_STEPS)) {
			this.spent = true;
			return false;
		}
		this.steps++;
		this.all++;
		return true;
	}

	/**
	 * Says whether a step could not be taken since the outermost query was asked.
	 * @return true when what was found is not all there is
	 */
	boolean isSpent() {
		return this.spent;
	}

	int taken() {
		return this.all;
	}

}
