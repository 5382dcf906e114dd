package io.chalice.deployer.aws.credentials;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The services that hand out credentials. Endpoints that the environment or the profile
 * configures apply to them, as with the AWS command line.
 *
 * @param http how they are reached
 * @param profiles the shared configuration
 * @param profile the profile that was chosen
 * @param region the region of STS, or {@code null} for its global endpoint
 * @param endpoint where all services are instead of AWS, or {@code null}
 */
record TokenServices(SdkHttpClient http, ProfileFile profiles, String profile, @Nullable Region region,
		@Nullable URI endpoint) {

	StsClient sts(AwsCredentialsProvider credentials) {
		return configure(StsClient.builder(), (this.region != null) ? this.region : Region.AWS_GLOBAL, this.endpoint)
			.credentialsProvider(credentials)
			.build();
	}

	// an emulator has no users who sign in
	SsoClient sso(String region) {
		return configure(SsoClient.builder(), Region.of(region), null)
			.credentialsProvider(AnonymousCredentialsProvider.create())
			.build();
	}

	SsoOidcClient oidc(String region) {
		return configure(SsoOidcClient.builder(), Region.of(region), null)
			.credentialsProvider(AnonymousCredentialsProvider.create())
			.build();
	}

	private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configure(B builder, Region region,
			@Nullable URI endpoint) {
		builder.region(region)
			.httpClient(this.http)
			.overrideConfiguration(
					(override) -> override.defaultProfileFile(this.profiles).defaultProfileName(this.profile));
		if (endpoint != null) {
			builder.endpointOverride(endpoint);
		}
		return builder;
	}

}
