package io.chalice.deployer.aws.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.aws.AwsLogin;
import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.deployer.cloud.CredentialsException;
import io.chalice.project.process.ApplicationCredentials;

/**
 * Finds the credentials of whoever runs this program for applications that cannot: it
 * takes modules of the SDK that a function has no use for to assume a role or to use a
 * login, and somebody to ask for the code of an MFA device. Such credentials are handed
 * out as containers get them, and renewed.
 */
public final class ContainerCredentials implements ApplicationCredentials {

	private final Map<String, String> shell;

	private final MfaCodes codes;

	private final Path scratch;

	private final Consumer<String> warnings;

	private @Nullable CredentialsEndpoint endpoint;

	private int copies;

	private ContainerCredentials(Map<String, String> shell, MfaCodes codes, Path scratch, Consumer<String> warnings) {
		this.shell = Map.copyOf(shell);
		this.codes = codes;
		this.scratch = scratch;
		this.warnings = warnings;
	}

	/**
	 * Return the credentials of whoever runs this program.
	 * @param codes asks for codes of MFA devices
	 * @return their source
	 */
	public static Source source(MfaCodes codes) {
		return (shell, scratch, warnings) -> new ContainerCredentials(shell, codes, scratch, warnings);
	}

	@Override
	public void prepare(@Nullable String profile, @Nullable String region) {
		try {
			AwsLogin login = login();
			if (login.isIndirect(profile)) {
				endpoint().serve(login, profile, region).resolveCredentials();
			}
		}
		catch (CredentialsException ex) {
			this.warnings.accept("Calls of AWS will fail. " + ex.getMessage());
		}
	}

	@Override
	public Map<String, String> variables(@Nullable String profile, @Nullable String region) {
		try {
			AwsLogin login = login();
			if (!login.isIndirect(profile)) {
				return Map.of();
			}
			CredentialsEndpoint serving = endpoint();
			serving.serve(login, profile, region);
			Path directory = Files.createDirectories(this.scratch.resolve("aws-" + this.copies++));
			Map<String, String> variables = new LinkedHashMap<>(login.copyWithoutCredentials(profile, directory));
			variables.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", serving.url(profile, region));
			variables.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", serving.token());
			return variables;
		}
		catch (CredentialsException ex) {
			return Map.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not copy the AWS configuration", ex);
		}
	}

	@Override
	public Optional<String> region(@Nullable String profile, @Nullable String region) {
		try {
			return login().configuredRegion(profile, region);
		}
		catch (CredentialsException ex) {
			return Optional.empty();
		}
	}

	private AwsLogin login() {
		return AwsLogin.of(this.shell, this.codes);
	}

	private synchronized CredentialsEndpoint endpoint() {
		CredentialsEndpoint known = this.endpoint;
		if (known == null) {
			known = CredentialsEndpoint.start(this.warnings);
			this.endpoint = known;
		}
		return known;
	}

	@Override
	public synchronized void close() {
		if (this.endpoint != null) {
			this.endpoint.close();
		}
	}

}
