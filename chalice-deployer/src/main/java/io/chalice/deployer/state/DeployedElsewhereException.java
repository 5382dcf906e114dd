package io.chalice.deployer.state;

/**
 * A stage was deployed to another account or region than the one that is used now.
 */
public final class DeployedElsewhereException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String region;

	private final String account;

	private final String usedRegion;

	DeployedElsewhereException(String stage, String region, String account, String usedRegion, String usedAccount) {
		super("Stage %s is deployed in %s, not in %s".formatted(stage, place(region, account),
				place(usedRegion, usedAccount)));
		this.region = region;
		this.account = account;
		this.usedRegion = usedRegion;
	}

	private static String place(String region, String account) {
		return "%s of account %s".formatted(region, account);
	}

	/**
	 * Return the region where the stage is.
	 * @return the region where the stage is
	 */
	public String region() {
		return this.region;
	}

	/**
	 * Return the account where the stage is.
	 * @return the account where the stage is
	 */
	public String account() {
		return this.account;
	}

	/**
	 * Return whether the region is the right one, and only the account is another.
	 * @return {@code true} if so
	 */
	public boolean inRegion() {
		return this.region.equals(this.usedRegion);
	}

}
