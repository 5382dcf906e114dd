package io.chalice.deployer.aws.credentials;

import java.util.Locale;
import java.util.Optional;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

import io.chalice.deployer.cloud.CredentialsException;

/**
 * Credentials that come from where this program runs.
 */
final class CredentialSource {

	private final AwsEnvironment environment;

	CredentialSource(AwsEnvironment environment) {
		this.environment = environment;
	}

	/**
	 * Find what {@code credential_source} means.
	 * @param profile the profile that has it
	 * @param source its value
	 * @return the credentials, asked for when they are needed
	 */
	AwsCredentialsProvider find(String profile, String source) {
		String subject = "Profile '%s' has credential_source = %s, but ".formatted(profile, source);
		return switch (source.toLowerCase(Locale.ROOT)) {
			case "environment" -> () -> keys().orElseThrow(() -> new CredentialsException(
					subject + "there are no keys in the environment: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"));
			case "ecscontainer" -> explained(subject + "this is not a container that provides credentials",
					ContainerCredentialsProvider.builder().build());
			case "ec2instancemetadata" -> explained(subject + "this is not an EC2 instance with a role",
					InstanceProfileCredentialsProvider.create());
			default -> throw new CredentialsException(
					"Profile '%s' has credential_source = %s; there is: Environment, Ec2InstanceMetadata, EcsContainer"
						.formatted(profile, source));
		};
	}

	/**
	 * Return the keys of the environment.
	 * @return the keys, or empty without any
	 * @throws CredentialsException when there is only a part of them
	 */
	Optional<AwsCredentials> keys() {
		Optional<String> id = this.environment.get("AWS_ACCESS_KEY_ID");
		Optional<String> secret = this.environment.get("AWS_SECRET_ACCESS_KEY");
		if (id.isEmpty()) {
			return Optional.empty();
		}
		if (secret.isEmpty()) {
			throw new CredentialsException(
					"AWS_ACCESS_KEY_ID is set, but AWS_SECRET_ACCESS_KEY is not: set both, or none");
		}
		return Optional.of(this.environment.get("AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN")
			.<AwsCredentials>map((token) -> AwsSessionCredentials.create(id.get(), secret.get(), token))
			.orElseGet(() -> AwsBasicCredentials.create(id.get(), secret.get())));
	}

	private static AwsCredentialsProvider explained(String text, AwsCredentialsProvider provider) {
		return () -> {
			try {
				return provider.resolveCredentials();
			}
			catch (SdkException ex) {
				throw new CredentialsException("%s: %s".formatted(text, CredentialHints.reason(ex)));
			}
		};
	}

}
