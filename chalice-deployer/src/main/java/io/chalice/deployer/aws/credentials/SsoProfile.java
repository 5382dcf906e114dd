package io.chalice.deployer.aws.credentials;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;

import io.chalice.deployer.cloud.CredentialsException;

/**
 * What a profile says about the user who signs in through IAM Identity Center.
 *
 * @param name the profile's name
 * @param session the name of the {@code sso-session}, or {@code null} for a profile that
 * does without one
 * @param startUrl where users sign in
 * @param region where IAM Identity Center is
 * @param account the account
 * @param role the role in it
 */
record SsoProfile(String name, @Nullable String session, String startUrl, String region, String account, String role) {

	/** Any of these makes a profile one that signs in. */
	private static final List<String> MARKS = List.of("sso_session", "sso_start_url", "sso_account_id",
			"sso_role_name");

	static boolean matches(Map<String, String> properties) {
		return MARKS.stream().anyMatch(properties::containsKey);
	}

	static SsoProfile of(Profile profile, SharedConfiguration configuration) {
		Map<String, String> properties = new LinkedHashMap<>(profile.properties());
		String session = properties.get("sso_session");
		if (session != null) {
			properties.putAll(configuration.session(session)
				.orElseThrow(() -> new CredentialsException(
						("Profile '%s' signs in with the sso-session '%s', which does not exist. To make it: aws "
								+ "configure sso-session")
							.formatted(profile.name(), session)))
				.properties());
		}
		return new SsoProfile(profile.name(), session, require(profile, properties, "sso_start_url"),
				require(profile, properties, "sso_region"), require(profile, properties, "sso_account_id"),
				require(profile, properties, "sso_role_name"));
	}

	private static String require(Profile profile, Map<String, String> properties, String key) {
		String value = properties.get(key);
		if (value == null) {
			throw new CredentialsException("Profile '%s' signs in with IAM Identity Center, but has no %s: %s"
				.formatted(profile.name(), key, CredentialHints.command("aws configure sso", profile.name())));
		}
		return value;
	}

	/**
	 * Return what names the file in which the AWS command line keeps the token.
	 * @return the session's name, else the start URL
	 */
	String tokenKey() {
		return (this.session != null) ? this.session : this.startUrl;
	}

}
