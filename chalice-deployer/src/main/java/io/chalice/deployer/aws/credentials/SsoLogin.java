package io.chalice.deployer.aws.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.sso.model.RoleCredentials;
import software.amazon.awssdk.services.sso.model.SsoException;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;

import io.chalice.deployer.cloud.CredentialsException;

/**
 * The credentials of a user who signed in through IAM Identity Center with
 * {@code aws sso login}.
 */
final class SsoLogin implements Supplier<AwsSessionCredentials> {

	private static final Logger logger = LoggerFactory.getLogger(SsoLogin.class);

	/** As early as the AWS command line does. */
	private static final Duration REFRESH = Duration.ofMinutes(15);

	private final SsoProfile profile;

	private final Path directory;

	private final TokenServices services;

	private final Clock clock;

	SsoLogin(SsoProfile profile, Path directory, TokenServices services, Clock clock) {
		this.profile = profile;
		this.directory = directory;
		this.services = services;
		this.clock = clock;
	}

	@Override
	public AwsSessionCredentials get() {
		SsoToken token = token();
		try (SsoClient sso = this.services.sso(this.profile.region())) {
			RoleCredentials credentials = sso
				.getRoleCredentials((request) -> request.accessToken(token.value())
					.accountId(this.profile.account())
					.roleName(this.profile.role()))
				.roleCredentials();
			return AwsSessionCredentials.builder()
				.accessKeyId(credentials.accessKeyId())
				.secretAccessKey(credentials.secretAccessKey())
				.sessionToken(credentials.sessionToken())
				.expirationTime(Instant.ofEpochMilli(credentials.expiration()))
				.build();
		}
		catch (UnauthorizedException ex) {
			throw signIn("The login of profile '%s' is not valid any more");
		}
		catch (SsoException ex) {
			throw new CredentialsException(
					"IAM Identity Center does not give profile '%s' the role %s in account %s: %s".formatted(
							this.profile.name(), this.profile.role(), this.profile.account(),
							CredentialHints.reason(ex)));
		}
		catch (SdkException ex) {
			throw new CredentialsException("IAM Identity Center does not answer for profile '%s': %s"
				.formatted(this.profile.name(), CredentialHints.reason(ex)));
		}
	}

	private SsoToken token() {
		SsoToken token = SsoToken.read(this.directory, this.profile.tokenKey())
			.orElseThrow(() -> signIn("Profile '%s' needs a login"));
		Instant now = this.clock.instant();
		if (token.end().isAfter(now.plus(REFRESH))) {
			return token;
		}
		if (this.profile.session() != null && token.isRefreshable(now)) {
			try {
				return refresh(token);
			}
			catch (SdkException ex) {
				logger.debug("The login of {} cannot be renewed", this.profile.name(), ex);
			}
		}
		if (!token.end().isAfter(now)) {
			throw signIn("The login of profile '%s' is not valid any more");
		}
		return token;
	}

	private SsoToken refresh(SsoToken token) {
		try (SsoOidcClient oidc = this.services.oidc(this.profile.region())) {
			CreateTokenResponse fresh = oidc.createToken((request) -> request.grantType("refresh_token")
				.clientId(token.property("clientId"))
				.clientSecret(token.property("clientSecret"))
				.refreshToken(token.property("refreshToken")));
			Instant end = this.clock.instant().plusSeconds(fresh.expiresIn()).truncatedTo(ChronoUnit.SECONDS);
			return token.replace(fresh.accessToken(), end, fresh.refreshToken());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not keep the login in " + token.file(), ex);
		}
	}

	private CredentialsException signIn(String what) {
		return new CredentialsException(what.formatted(this.profile.name()) + ": "
				+ CredentialHints.command("aws sso login", this.profile.name()));
	}

}
