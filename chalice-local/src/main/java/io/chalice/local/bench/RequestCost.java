package io.chalice.local.bench;

/**
 * What a million requests cost, one in a hundred of them a cold start. Lambda bills the
 * initialization together with the first request, rounded up to a millisecond, and every
 * other request by itself.
 *
 * @param cold how long a cold start takes, in milliseconds
 * @param warm how long any other request takes, in milliseconds
 * @param memory the function's memory, in MB
 * @param price what Lambda costs
 * @see <a href=
 * "https://aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase/">AWS
 * Lambda standardizes billing for INIT Phase</a>
 */
public record RequestCost(double cold, double warm, int memory, LambdaPrice price) {

	private static final double MILLION = 1e6;

	private static final double COLD_SHARE = 0.01;

	private static final double MEGABYTES = 1024;

	/**
	 * Return the billed time.
	 * @return the GB-seconds of a million requests
	 */
	double gigabyteSeconds() {
		double milliseconds = MILLION * (COLD_SHARE * Math.ceil(this.cold) + (1 - COLD_SHARE) * Math.ceil(this.warm));
		return milliseconds / 1000 * this.memory / MEGABYTES;
	}

	/**
	 * Return the cost.
	 * @return the price in USD of a million requests
	 */
	public double usd() {
		return gigabyteSeconds() * this.price.gigabyteSecond() + this.price.millionRequests();
	}

	/**
	 * Return the part of the cost that only cold starts have.
	 * @return the price in USD of a million requests
	 */
	public double coldUsd() {
		return usd() - new RequestCost(this.warm, this.warm, this.memory, this.price).usd();
	}

}
