package io.chalice.deployer.aws;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

import io.chalice.deployer.cloud.CredentialsException;
import io.chalice.deployer.configuration.Nearest;

/**
 * Where credentials and the region come from: the SDK's default chain, or a profile.
 */
final class Credentials {

	private static final Pattern SSO = Pattern.compile("\\bsso\\b|token (is|has) expired", Pattern.CASE_INSENSITIVE);

	private static final String DEFAULT_PROFILE = "default";

	private Credentials() {
	}

	static AwsCredentialsProvider provider(@Nullable String profile) {
		if (profile != null && !profiles().contains(profile)) {
			throw unknownProfile(profile);
		}
		return (profile != null) ? ProfileCredentialsProvider.create(profile)
				: DefaultCredentialsProvider.builder().build();
	}

	static Region region(@Nullable String profile, @Nullable String region) {
		if (region != null) {
			return Region.of(region);
		}
		if (profile != null && !profiles().contains(profile)) {
			throw unknownProfile(profile);
		}
		try {
			DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
			if (profile != null) {
				chain.profileName(profile);
			}
			return chain.build().getRegion();
		}
		catch (SdkClientException ex) {
			throw new CredentialsException(
					"No region is configured: pass --region, set AWS_REGION, or run 'aws configure'");
		}
	}

	/**
	 * Return the profiles that are configured on this machine.
	 * @return their names, sorted
	 */
	static List<String> profiles() {
		return ProfileFile.defaultProfileFile().profiles().keySet().stream().sorted().toList();
	}

	private static CredentialsException unknownProfile(String profile) {
		List<String> known = profiles();
		String there = known.isEmpty() ? "there is none" : "there is: " + String.join(", ", known);
		return new CredentialsException("There is no AWS profile '%s'%s (%s). To make it: aws configure --profile %s"
			.formatted(profile, Nearest.suggestion(profile, known), there, profile));
	}

	/**
	 * Say why there are no credentials.
	 * @param reason what the SDK says
	 * @return the exception to throw
	 */
	static CredentialsException missing(String reason) {
		String profile = ProfileFileSystemSetting.AWS_PROFILE.getStringValue().orElse(null);
		if (profile != null && !profile.equals(DEFAULT_PROFILE) && !profiles().contains(profile)) {
			return unknownProfile(profile);
		}
		if (SSO.matcher(reason).find()) {
			return new CredentialsException(
					"The AWS login is not valid any more: run 'aws sso login' (%s)".formatted(reason));
		}
		return new CredentialsException(
				"No AWS credentials were found: run 'aws configure', pass --profile, or set AWS_ACCESS_KEY_ID "
						+ "and AWS_SECRET_ACCESS_KEY");
	}

}
