package io.chalice.deployer.aws.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;

import io.chalice.deployer.cloud.CredentialsException;

/**
 * The credentials of a role that is assumed with the token of an identity provider, as
 * pipelines and clusters do.
 */
final class WebIdentity implements Supplier<AwsSessionCredentials> {

	private final String subject;

	private final String arn;

	private final String sessionName;

	private final Path token;

	private final TokenServices services;

	/**
	 * Create the credentials.
	 * @param subject where all this is configured
	 * @param arn the role
	 * @param sessionName the session's name
	 * @param token the file with the token, which changes
	 * @param services whom to ask
	 */
	WebIdentity(String subject, String arn, String sessionName, Path token, TokenServices services) {
		this.subject = subject;
		this.arn = arn;
		this.sessionName = sessionName;
		this.token = token;
		this.services = services;
	}

	@Override
	public AwsSessionCredentials get() {
		String content = content();
		try (StsClient sts = this.services.sts(AnonymousCredentialsProvider.create())) {
			return AssumedRole.session(sts.assumeRoleWithWebIdentity(
					(request) -> request.roleArn(this.arn).roleSessionName(this.sessionName).webIdentityToken(content))
				.credentials());
		}
		catch (SdkException ex) {
			throw new CredentialsException("%s cannot assume the role %s with the token in %s: %s"
				.formatted(this.subject, this.arn, this.token, CredentialHints.reason(ex)));
		}
	}

	private String content() {
		try {
			return Files.readString(this.token).strip();
		}
		catch (IOException ex) {
			throw new CredentialsException("%s reads a token from %s, which %s".formatted(this.subject, this.token,
					Files.exists(this.token) ? "cannot be read" : "does not exist"));
		}
	}

}
