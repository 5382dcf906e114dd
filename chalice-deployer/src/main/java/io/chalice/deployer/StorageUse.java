package io.chalice.deployer;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.CodeStorage;

/**
 * The room that a stage's code takes in Lambda.
 *
 * @param versions how many versions its functions have
 * @param bytes how much they take
 * @param account how much the account takes in the region, or {@code null} when whoever
 * asks may not know
 */
public record StorageUse(int versions, long bytes, @Nullable CodeStorage account) {

	private static final double NEARLY = 0.8;

	/**
	 * Return whether the account has little room left.
	 * @return {@code true} when four fifths are taken
	 */
	public boolean isNearlyFull() {
		return this.account != null && this.account.used() > NEARLY * this.account.limit();
	}

}
