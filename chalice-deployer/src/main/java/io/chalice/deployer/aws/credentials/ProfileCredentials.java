package io.chalice.deployer.aws.credentials;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ProcessCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.Profile;

import io.chalice.deployer.cloud.CredentialsException;

/**
 * Finds what a profile signs with. What wins, when a profile says several things, is what
 * wins with the AWS command line.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html">Configuration
 * and credential file settings</a>
 */
final class ProfileCredentials {

	private final SharedConfiguration configuration;

	private final AwsEnvironment environment;

	private final TokenServices services;

	private final MfaCodes codes;

	private final Clock clock;

	ProfileCredentials(SharedConfiguration configuration, AwsEnvironment environment, TokenServices services,
			MfaCodes codes, Clock clock) {
		this.configuration = configuration;
		this.environment = environment;
		this.services = services;
		this.codes = codes;
		this.clock = clock;
	}

	/**
	 * Find a profile's credentials.
	 * @param profile the profile
	 * @return the credentials, or empty when it says nothing of any
	 * @throws CredentialsException when what it says cannot work
	 */
	Optional<AwsCredentialsProvider> find(Profile profile) {
		return isRole(profile) ? Optional.of(role(profile, List.of(profile.name()))) : direct(profile);
	}

	static boolean isRole(Profile profile) {
		Map<String, String> properties = profile.properties();
		return properties.containsKey("role_arn") && !properties.containsKey("web_identity_token_file");
	}

	private Optional<AwsCredentialsProvider> direct(Profile profile) {
		Map<String, String> properties = profile.properties();
		if (properties.containsKey("web_identity_token_file")) {
			return Optional.of(webIdentity(profile));
		}
		if (SsoProfile.matches(properties)) {
			return Optional.of(new ExpiringCredentials(new SsoLogin(SsoProfile.of(profile, this.configuration),
					this.environment.directory("sso", "cache"), this.services, this.clock), this.clock));
		}
		if (properties.containsKey("login_session")) {
			throw login(profile);
		}
		if (this.configuration.hasKeysInCredentials(profile.name())) {
			return Optional.of(keys(profile));
		}
		String process = properties.get("credential_process");
		if (process != null) {
			return Optional.of(new NamedProcess(profile.name(),
					ProcessCredentialsProvider.builder().command(shell(process)).build()));
		}
		return SharedConfiguration.hasKeys(properties) ? Optional.of(keys(profile)) : Optional.empty();
	}

	private static List<String> shell(String command) {
		return System.getProperty("os.name").startsWith("Windows") ? List.of("cmd.exe", "/C", command)
				: List.of("sh", "-c", command);
	}

	private AwsCredentialsProvider keys(Profile profile) {
		Map<String, String> properties = profile.properties();
		String id = require(profile, "aws_access_key_id");
		String secret = require(profile, "aws_secret_access_key");
		String token = properties.get("aws_session_token");
		return StaticCredentialsProvider.create((token != null) ? AwsSessionCredentials.create(id, secret, token)
				: AwsBasicCredentials.create(id, secret));
	}

	private static String require(Profile profile, String key) {
		return profile.property(key)
			.orElseThrow(() -> new CredentialsException("Profile '%s' has no %s: %s".formatted(profile.name(), key,
					CredentialHints.command("aws configure", profile.name()))));
	}

	private AwsCredentialsProvider webIdentity(Profile profile) {
		String file = profile.property("web_identity_token_file").orElseThrow();
		String session = profile.property("role_session_name")
			.orElseGet(() -> "chalice-" + this.clock.instant().getEpochSecond());
		String arn = profile.property("role_arn")
			.orElseThrow(() -> new CredentialsException(
					"Profile '%s' has a web_identity_token_file, but no role_arn: %s".formatted(profile.name(),
							CredentialHints.command("aws configure set role_arn ARN", profile.name()))));
		return new ExpiringCredentials(new WebIdentity("Profile '%s'".formatted(profile.name()), arn, session,
				this.environment.resolve(file), this.services), this.clock);
	}

	private AwsCredentialsProvider role(Profile profile, List<String> path) {
		RoleProfile role = RoleProfile.of(profile);
		RoleCache cache = new RoleCache(this.environment.directory("cli", "cache"));
		return new ExpiringCredentials(
				new AssumedRole(role, source(profile, path), this.services, this.codes, cache, this.clock), this.clock);
	}

	private AwsCredentialsProvider source(Profile profile, List<String> path) {
		Optional<String> source = profile.property("source_profile");
		Optional<String> place = profile.property("credential_source");
		if (source.isPresent() == place.isPresent()) {
			throw new CredentialsException(
					"Profile '%s' assumes a role and has %s. Keep one: %s".formatted(profile.name(),
							source.isPresent() ? "both source_profile and credential_source"
									: "neither source_profile nor credential_source",
							CredentialHints.command("aws configure set source_profile PROFILE", profile.name())));
		}
		return place.isPresent() ? new CredentialSource(this.environment).find(profile.name(), place.get())
				: source(profile, source.orElseThrow(), path);
	}

	private AwsCredentialsProvider source(Profile profile, String name, List<String> path) {
		Profile source = this.configuration.find(name)
			.orElseThrow(
					() -> new CredentialsException("Profile '%s' has the source_profile '%s', which does not exist%s"
						.formatted(profile.name(), name, this.configuration.alternatives(name))));
		boolean keys = SharedConfiguration.hasKeys(source.properties());
		if (keys && name.equals(profile.name())) {
			return keys(source);
		}
		if (path.contains(name)) {
			throw new CredentialsException(
					("Profiles take their credentials from each other: %s -> %s. One of them needs keys or a login of "
							+ "its own")
						.formatted(String.join(" -> ", path), name));
		}
		if (!keys && isRole(source)) {
			List<String> further = new ArrayList<>(path);
			further.add(name);
			return role(source, further);
		}
		return direct(source).orElseThrow(
				() -> new CredentialsException("Profile '%s' takes its credentials from '%s', which has none: %s"
					.formatted(profile.name(), name, CredentialHints.command("aws configure", name))));
	}

	private CredentialsException login(Profile profile) {
		String other = profile.name() + "-keys";
		String region = profile.property("region").map((code) -> " --region " + code).orElse("");
		return new CredentialsException(
				("Profile '%s' has a login of 'aws login', which only the AWS command line can use. Let it pass the "
						+ "keys on: %s, then use --profile %s%s")
					.formatted(profile.name(),
							CredentialHints.command("aws configure set credential_process '%s --format process'"
								.formatted(CredentialHints.command("aws configure export-credentials", profile.name())),
									other),
							other, region));
	}

	/**
	 * A process of a profile, whose failures name the profile.
	 *
	 * @param profile the profile's name
	 * @param process the process
	 */
	private record NamedProcess(String profile, AwsCredentialsProvider process) implements AwsCredentialsProvider {

		@Override
		public AwsCredentials resolveCredentials() {
			try {
				return this.process.resolveCredentials();
			}
			catch (RuntimeException ex) {
				// the SDK throws what it comes across
				throw new CredentialsException("The credential_process of profile '%s' failed: %s"
					.formatted(this.profile, CredentialHints.reason(first(ex))));
			}
		}

		private static Throwable first(Throwable failure) {
			Throwable first = failure;
			while (first.getCause() != null) {
				first = first.getCause();
			}
			return first;
		}

	}

}
