package io.chalice.deployer.aws;

import java.util.List;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;

import io.chalice.deployer.cloud.CredentialsException;

/**
 * Finds out what requests would be signed with, and for which region, without asking AWS.
 */
public final class Login {

	private Login() {
	}

	/**
	 * Find the region.
	 * @param profile the profile, or {@code null} for the default chain
	 * @param region the configured region, or {@code null}
	 * @return the region's name
	 * @throws CredentialsException when there is none
	 */
	public static String region(@Nullable String profile, @Nullable String region) {
		return Credentials.region(profile, region).id();
	}

	/**
	 * Return the profiles that are configured on this machine.
	 * @return their names, sorted
	 */
	public static List<String> profiles() {
		return Credentials.profiles();
	}

	/**
	 * Return the regions there are.
	 * @return their names, sorted
	 */
	public static List<String> regions() {
		return Region.regions().stream().filter((region) -> !region.isGlobalRegion()).map(Region::id).sorted().toList();
	}

	/**
	 * Find the credentials.
	 * @param profile the profile, or {@code null} for the default chain
	 * @return the id of the access key
	 * @throws CredentialsException when there are none
	 */
	public static String accessKeyId(@Nullable String profile) {
		try {
			return Credentials.provider(profile).resolveCredentials().accessKeyId();
		}
		catch (SdkException ex) {
			throw Credentials.missing(String.valueOf(ex.getMessage()));
		}
	}

}
