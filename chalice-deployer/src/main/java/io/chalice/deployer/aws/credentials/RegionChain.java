package io.chalice.deployer.aws.credentials;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.InstanceProfileRegionProvider;

import io.chalice.deployer.cloud.CredentialsException;

/**
 * Finds the region: what was typed or configured, else the environment's, the profile's,
 * and that of the machine.
 *
 * @param environment the environment variables
 * @param configuration the shared configuration
 */
public record RegionChain(AwsEnvironment environment, SharedConfiguration configuration) {

	/**
	 * Find the region.
	 * @param profile the profile that is named, or {@code null}
	 * @param region what was typed or configured, or {@code null}
	 * @return the region
	 * @throws CredentialsException when there is none, or no such profile
	 */
	public Region find(@Nullable String profile, @Nullable String region) {
		return configured(profile, region).or(RegionChain::machine)
			.orElseThrow(() -> new CredentialsException(
					"No region is configured: pass --region, set AWS_REGION, or %s".formatted((profile != null)
							? "type: " + CredentialHints.command("aws configure set region us-west-2", profile)
							: "run 'aws configure'")));
	}

	/**
	 * Find the region without asking the machine, which takes its time.
	 * @param profile the profile that is named, or {@code null}
	 * @param region what was typed or configured, or {@code null}
	 * @return the region, or empty without one
	 * @throws CredentialsException when there is no such profile
	 */
	public Optional<Region> configured(@Nullable String profile, @Nullable String region) {
		if (region != null) {
			return Optional.of(Region.of(region));
		}
		if (profile != null) {
			this.configuration.require(profile);
		}
		return this.environment.get("AWS_REGION", "AWS_DEFAULT_REGION")
			.or(() -> profile(profile).flatMap((found) -> found.property("region")))
			.map(Region::of);
	}

	private Optional<Profile> profile(@Nullable String named) {
		if (named == null) {
			this.environment.chosenProfile().ifPresent(this.configuration::require);
		}
		return this.configuration.find((named != null) ? named : this.environment.profile());
	}

	private static Optional<Region> machine() {
		try {
			return Optional.ofNullable(new InstanceProfileRegionProvider().getRegion());
		}
		catch (SdkException ex) {
			return Optional.empty();
		}
	}

}
