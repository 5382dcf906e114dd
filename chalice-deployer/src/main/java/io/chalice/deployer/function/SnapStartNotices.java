package io.chalice.deployer.function;

import java.util.Optional;

import io.chalice.deployer.cloud.VersionConfiguration;

/**
 * What a plan says of SnapStart: what it would be good for, and what it means.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">Improving
 * startup performance with Lambda SnapStart</a>
 */
final class SnapStartNotices {

	/** Where what is served changes with every deploy. */
	private static final String DEVELOPMENT = "dev";

	/** In MB; SnapStart takes no larger one. */
	private static final int MOST_STORAGE = 512;

	private SnapStartNotices() {
	}

	/**
	 * Propose it for a function that is made.
	 * @param wanted how the function is set up
	 * @param stage the stage
	 * @return the same line for all functions, empty where it is no question
	 */
	static Optional<String> ofNew(VersionConfiguration wanted, String stage) {
		if (wanted.snapStart() || stage.equals(DEVELOPMENT) || wanted.ephemeralStorage() > MOST_STORAGE
				|| StartScript.isIn(wanted.environment())) {
			return Optional.empty();
		}
		return Optional
			.of(("Stage %s is new: with \"snap_start\": true in .chalice/config.json its functions start from "
					+ "a snapshot, in a fraction of the time. docs/snapstart.md says what that means")
				.formatted(stage));
	}

	/**
	 * Say what it means for a version that is published.
	 * @param wanted how the function is set up
	 * @return the same line for all functions, empty without it
	 */
	static Optional<String> ofPublished(VersionConfiguration wanted) {
		return wanted.snapStart() ? Optional
			.of("Publishing with SnapStart takes some minutes: Lambda starts each new version and takes its "
					+ "snapshot. A version that nobody calls for 14 days becomes inactive, and a rollback to it "
					+ "waits until it is active again")
				: Optional.empty();
	}

}
