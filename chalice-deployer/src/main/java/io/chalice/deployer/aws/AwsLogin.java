package io.chalice.deployer.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

import io.chalice.deployer.aws.credentials.AwsEnvironment;
import io.chalice.deployer.aws.credentials.CredentialChain;
import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.deployer.aws.credentials.RegionChain;
import io.chalice.deployer.aws.credentials.SharedConfiguration;
import io.chalice.deployer.cloud.CredentialsException;
import io.chalice.deployer.cloud.UploadListener;

/**
 * Finds out what requests are signed with, and for which region, as the AWS command line
 * does.
 */
public final class AwsLogin {

	private static final String NETWORK = "check the network";

	private final AwsEnvironment environment;

	private final SharedConfiguration configuration;

	private final MfaCodes codes;

	private AwsLogin(AwsEnvironment environment, SharedConfiguration configuration, MfaCodes codes) {
		this.environment = environment;
		this.configuration = configuration;
		this.codes = codes;
	}

	/**
	 * Read the shared configuration.
	 * @param variables the environment variables of whoever runs this program
	 * @param codes asks for codes of MFA devices
	 * @return the login
	 * @throws CredentialsException when the configuration cannot be read
	 */
	public static AwsLogin of(Map<String, String> variables, MfaCodes codes) {
		AwsEnvironment environment = new AwsEnvironment(variables);
		return new AwsLogin(environment, SharedConfiguration.read(environment), codes);
	}

	/**
	 * Find the region.
	 * @param profile the profile, or {@code null} for the default chain
	 * @param region the configured region, or {@code null}
	 * @return the region's name
	 * @throws CredentialsException when there is none
	 */
	public String region(@Nullable String profile, @Nullable String region) {
		return regions(profile, region).id();
	}

	/**
	 * Find the region without asking the machine.
	 * @param profile the profile, or {@code null} for the default chain
	 * @param region the configured region, or {@code null}
	 * @return the region's name, or empty without one
	 * @throws CredentialsException when there is no such profile
	 */
	public Optional<String> configuredRegion(@Nullable String profile, @Nullable String region) {
		return chain().configured(profile, region).map(Region::id);
	}

	Region regions(@Nullable String profile, @Nullable String region) {
		return chain().find(profile, region);
	}

	private RegionChain chain() {
		return new RegionChain(this.environment, this.configuration);
	}

	/**
	 * Return the profiles that are configured on this machine.
	 * @return their names, sorted
	 */
	public List<String> profiles() {
		return this.configuration.names();
	}

	/**
	 * Return the regions there are.
	 * @return their names, sorted
	 */
	public static List<String> regions() {
		return Region.regions().stream().filter((region) -> !region.isGlobalRegion()).map(Region::id).sorted().toList();
	}

	/**
	 * Find the credentials, which are asked for when they are needed.
	 * @param profile the profile, or {@code null} for the default chain
	 * @param region the configured region, or {@code null}
	 * @return the credentials
	 * @throws CredentialsException when there is no such profile
	 */
	public AwsCredentialsProvider credentials(@Nullable String profile, @Nullable String region) {
		return credentials(profile, region, new JdkHttpClient(UploadListener.NONE, NETWORK), null);
	}

	/**
	 * Find the credentials now.
	 * @param profile the profile, or {@code null} for the default chain
	 * @param region the configured region, or {@code null}
	 * @return the id of the access key
	 * @throws CredentialsException when there are none
	 */
	public String accessKeyId(@Nullable String profile, @Nullable String region) {
		return credentials(profile, region).resolveCredentials().accessKeyId();
	}

	/**
	 * Return whether a program that uses the SDK may lack what it takes to find these
	 * credentials: the modules of the services that hand them out, and somebody to ask.
	 * @param profile the profile, or {@code null} for the default chain
	 * @return {@code true} when this program had better find them
	 * @throws CredentialsException when there is no such profile
	 */
	public boolean isIndirect(@Nullable String profile) {
		return chain(profile, null, new JdkHttpClient(UploadListener.NONE, NETWORK), null).isIndirect();
	}

	/**
	 * Write copies of the shared configuration in which a profile has no credentials.
	 * @param profile the profile, or {@code null} for that of the environment
	 * @param directory where to
	 * @return the environment variables that lead to them
	 * @throws IOException if they cannot be written
	 */
	public Map<String, String> copyWithoutCredentials(@Nullable String profile, Path directory) throws IOException {
		return this.environment.copyWithoutCredentials(profile(profile), directory);
	}

	AwsCredentialsProvider credentials(@Nullable String profile, @Nullable String region, SdkHttpClient http,
			@Nullable URI endpoint) {
		return chain(profile, region, http, endpoint);
	}

	private CredentialChain chain(@Nullable String profile, @Nullable String region, SdkHttpClient http,
			@Nullable URI endpoint) {
		return new CredentialChain(this.environment, this.configuration, profile,
				chain().configured(profile, region).orElse(null), http, endpoint, this.codes);
	}

	/**
	 * Return the shared configuration, which also says where services are.
	 * @return both files
	 */
	ProfileFile profileFile() {
		return this.configuration.file();
	}

	String profile(@Nullable String named) {
		return (named != null) ? named : this.environment.profile();
	}

	/**
	 * Return whether the environment or the profile says where a service is.
	 * @param named the profile that is named, or {@code null}
	 * @param service the service as variables name it, such as {@code S3}
	 * @return {@code true} when the service is likely an emulator's
	 */
	boolean hasEndpoint(@Nullable String named, String service) {
		return this.environment.get("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_" + service).isPresent()
				|| this.configuration.find(profile(named))
					.filter((found) -> found.properties().containsKey("endpoint_url"))
					.isPresent();
	}

}
