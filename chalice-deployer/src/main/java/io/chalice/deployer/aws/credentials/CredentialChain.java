package io.chalice.deployer.aws.credentials;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.regions.Region;

import io.chalice.deployer.cloud.CredentialsException;

/**
 * Finds what requests are signed with: the profile that is named, else the keys of the
 * environment, the profile of the environment, and what the machine hands out. Nothing is
 * asked before the first request.
 */
public final class CredentialChain implements AwsCredentialsProvider {

	private final AwsEnvironment environment;

	private final SharedConfiguration configuration;

	private final @Nullable String named;

	private final TokenServices services;

	private final MfaCodes codes;

	private @Nullable AwsCredentialsProvider found;

	/**
	 * Create a chain.
	 * @param environment the environment variables
	 * @param configuration the shared configuration
	 * @param named the profile that is named, or {@code null}
	 * @param region the region of STS, or {@code null} for its global endpoint
	 * @param http how services are reached
	 * @param endpoint where all services are instead of AWS, or {@code null}
	 * @param codes asks for codes of MFA devices
	 * @throws CredentialsException when there is no such profile
	 */
	public CredentialChain(AwsEnvironment environment, SharedConfiguration configuration, @Nullable String named,
			@Nullable Region region, SdkHttpClient http, @Nullable URI endpoint, MfaCodes codes) {
		if (named != null) {
			configuration.require(named);
		}
		this.environment = environment;
		this.configuration = configuration;
		this.named = named;
		this.services = new TokenServices(http, configuration.file(), (named != null) ? named : environment.profile(),
				region, endpoint);
		this.codes = codes;
	}

	@Override
	public AwsCredentials resolveCredentials() {
		return provider().resolveCredentials();
	}

	/**
	 * Return whether credentials come from a service that is asked with others, or from a
	 * login.
	 * @return {@code false} for keys, processes and what machines hand out
	 */
	public boolean isIndirect() {
		if (this.named == null) {
			if (new CredentialSource(this.environment).keys().isPresent()) {
				return false;
			}
			if (this.environment.get("AWS_WEB_IDENTITY_TOKEN_FILE").isPresent()) {
				return true;
			}
		}
		return ((this.named != null) ? this.configuration.find(this.named) : profile())
			.filter((profile) -> profile.properties().containsKey("role_arn")
					|| profile.properties().containsKey("login_session") || SsoProfile.matches(profile.properties()))
			.isPresent();
	}

	private synchronized AwsCredentialsProvider provider() {
		AwsCredentialsProvider known = this.found;
		if (known == null) {
			known = find();
			this.found = known;
		}
		return known;
	}

	private AwsCredentialsProvider find() {
		ProfileCredentials profiles = new ProfileCredentials(this.configuration, this.environment, this.services,
				this.codes, Clock.systemUTC());
		if (this.named != null) {
			return profiles.find(this.configuration.require(this.named)).orElseGet(this::machine);
		}
		Optional<AwsCredentials> keys = new CredentialSource(this.environment).keys();
		if (keys.isPresent()) {
			return StaticCredentialsProvider.create(keys.get());
		}
		Optional<Profile> profile = profile();
		if (profile.filter(ProfileCredentials::isRole).isEmpty()) {
			Optional<AwsCredentialsProvider> identity = identity();
			if (identity.isPresent()) {
				return identity.get();
			}
		}
		return profile.flatMap(profiles::find).orElseGet(this::machine);
	}

	private Optional<Profile> profile() {
		this.environment.chosenProfile().ifPresent(this.configuration::require);
		return this.configuration.find(this.environment.profile());
	}

	private Optional<AwsCredentialsProvider> identity() {
		return this.environment.get("AWS_WEB_IDENTITY_TOKEN_FILE").map((file) -> {
			String arn = this.environment.get("AWS_ROLE_ARN")
				.orElseThrow(() -> new CredentialsException(
						"AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is not: set both, or none"));
			String session = this.environment.get("AWS_ROLE_SESSION_NAME").orElse("chalice");
			return new ExpiringCredentials(new WebIdentity("AWS_WEB_IDENTITY_TOKEN_FILE", arn, session,
					this.environment.resolve(file), this.services), Clock.systemUTC());
		});
	}

	private AwsCredentialsProvider machine() {
		boolean container = this.environment
			.get("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI")
			.isPresent();
		AwsCredentialsProvider provider = container ? ContainerCredentialsProvider.builder().build()
				: InstanceProfileCredentialsProvider.create();
		return () -> {
			try {
				return provider.resolveCredentials();
			}
			catch (SdkException ex) {
				throw container
						? new CredentialsException(
								"This container does not provide credentials: " + CredentialHints.reason(ex))
						: missing();
			}
		};
	}

	private CredentialsException missing() {
		String profile = (this.named != null) ? this.named : this.environment.chosenProfile().orElse(null);
		return new CredentialsException((profile != null)
				? "Profile '%s' has no credentials: %s".formatted(profile,
						CredentialHints.command("aws configure", profile))
				: "No AWS credentials were found: run 'aws configure', pass --profile, or set AWS_ACCESS_KEY_ID "
						+ "and AWS_SECRET_ACCESS_KEY");
	}

}
