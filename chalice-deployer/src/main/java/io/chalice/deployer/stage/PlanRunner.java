package io.chalice.deployer.stage;

import io.chalice.deployer.plan.Plan;

/**
 * Runs plans for somebody who is asked first and watches.
 */
public interface PlanRunner {

	/**
	 * Ask what a plan asks.
	 * @param plan the plan
	 * @return whether it may be run
	 */
	boolean agreed(Plan plan);

	/**
	 * Run a plan.
	 * @param plan the plan
	 */
	void run(Plan plan);

}
