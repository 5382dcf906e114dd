package io.chalice.project.configuration;

import java.util.regex.Pattern;

/**
 * Tells by its name whether a variable or a property holds a secret.
 */
public final class SecretName {

	private static final Pattern SECRET = Pattern.compile(
			".*(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|CREDENTIALS?).*",
			Pattern.CASE_INSENSITIVE);

	/** Where a secret is, rather than the secret. */
	private static final Pattern REFERENCE = Pattern.compile(".*_(ARN|NAME|ID|URI|URL|PATH|TTL|TABLE|HEADER|ISSUER)",
			Pattern.CASE_INSENSITIVE);

	private SecretName() {
	}

	/**
	 * Return whether a value is a secret.
	 * @param name its name, of a variable or of a property
	 * @param value the value
	 * @return {@code false} also for what only says where a secret is
	 */
	public static boolean isOfSecret(String name, String value) {
		String variable = name.replace('.', '_').replace('-', '_');
		return SECRET.matcher(variable).matches() && !REFERENCE.matcher(variable).matches()
				&& !value.startsWith("arn:");
	}

}
