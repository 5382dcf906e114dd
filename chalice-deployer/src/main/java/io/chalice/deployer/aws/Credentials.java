package io.chalice.deployer.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

import io.chalice.deployer.cloud.CredentialsException;

/**
 * Where credentials and the region come from: the SDK's default chain, or a profile.
 */
final class Credentials {

	private Credentials() {
	}

	static AwsCredentialsProvider provider(@Nullable String profile) {
		return (profile != null) ? ProfileCredentialsProvider.create(profile)
				: DefaultCredentialsProvider.builder().build();
	}

	static Region region(@Nullable String profile, @Nullable String region) {
		if (region != null) {
			return Region.of(region);
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

	static CredentialsException missing() {
		return new CredentialsException(
				"No AWS credentials were found: run 'aws configure', pass --profile, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
	}

}
