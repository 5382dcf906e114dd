package io.chalice.deployer.aws.credentials;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;

import io.chalice.deployer.cloud.CredentialsException;

/**
 * The credentials of a role that is assumed with other credentials.
 */
final class AssumedRole implements Supplier<AwsSessionCredentials> {

	private final RoleProfile role;

	private final AwsCredentialsProvider source;

	private final TokenServices services;

	private final MfaCodes codes;

	private final RoleCache cache;

	private final Clock clock;

	AssumedRole(RoleProfile role, AwsCredentialsProvider source, TokenServices services, MfaCodes codes,
			RoleCache cache, Clock clock) {
		this.role = role;
		this.source = source;
		this.services = services;
		this.codes = codes;
		this.cache = cache;
		this.clock = clock;
	}

	@Override
	public AwsSessionCredentials get() {
		String device = this.role.device();
		if (device == null) {
			return assume(request());
		}
		Optional<AwsSessionCredentials> kept = this.cache.read(this.role.cacheKey())
			.filter((credentials) -> !ExpiringCredentials.isExpiring(credentials, this.clock));
		if (kept.isPresent()) {
			return kept.get();
		}
		String code = this.codes.code(device)
			.orElseThrow(() -> new CredentialsException(
					"Profile '%s' needs a code of the MFA device %s, and there is no terminal to ask for it. "
						.formatted(this.role.profile(), device) + "Sign in first, in a terminal: "
							+ CredentialHints.command("aws sts get-caller-identity", this.role.profile())));
		AwsSessionCredentials fresh = assume(request().tokenCode(code));
		this.cache.write(this.role.cacheKey(), fresh);
		return fresh;
	}

	private AssumeRoleRequest.Builder request() {
		return this.role.request("chalice-" + this.clock.instant().getEpochSecond());
	}

	private AwsSessionCredentials assume(AssumeRoleRequest.Builder request) {
		AwsCredentialsProvider resolved = StaticCredentialsProvider.create(this.source.resolveCredentials());
		try (StsClient sts = this.services.sts(resolved)) {
			return session(sts.assumeRole(request.build()).credentials());
		}
		catch (SdkException ex) {
			throw refused(this.role.profile(), this.role.arn(), ex);
		}
	}

	static CredentialsException refused(String profile, String arn, SdkException failure) {
		return new CredentialsException(
				"Profile '%s' cannot assume the role %s: %s".formatted(profile, arn, CredentialHints.reason(failure)));
	}

	static AwsSessionCredentials session(Credentials credentials) {
		return AwsSessionCredentials.builder()
			.accessKeyId(credentials.accessKeyId())
			.secretAccessKey(credentials.secretAccessKey())
			.sessionToken(credentials.sessionToken())
			.expirationTime(credentials.expiration())
			.build();
	}

}
