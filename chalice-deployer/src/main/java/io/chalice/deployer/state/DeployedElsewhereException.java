package io.chalice.deployer.state;

/**
 * A stage was deployed to another account or region than the one that is used now.
 */
public final class DeployedElsewhereException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DeployedElsewhereException(String stage, String region, String account, String usedRegion, String usedAccount) {
		super("Stage %s is deployed in %s, not in %s: %s".formatted(stage, place(region, account),
				place(usedRegion, usedAccount),
				region.equals(usedRegion) ? "use the credentials of account " + account : "pass --region " + region));
	}

	private static String place(String region, String account) {
		return "%s of account %s".formatted(region, account);
	}

}
