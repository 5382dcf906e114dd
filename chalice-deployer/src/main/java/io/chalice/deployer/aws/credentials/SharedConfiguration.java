package io.chalice.deployer.aws.credentials;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

import io.chalice.declaration.NearestWord;
import io.chalice.deployer.cloud.CredentialsException;

/**
 * The two files that AWS's tools share, usually {@code ~/.aws/config} and
 * {@code ~/.aws/credentials}.
 */
public final class SharedConfiguration {

	private final ProfileFile all;

	private final ProfileFile credentials;

	private SharedConfiguration(ProfileFile all, ProfileFile credentials) {
		this.all = all;
		this.credentials = credentials;
	}

	/**
	 * Read the files.
	 * @param environment says where they are
	 * @return what they say; nothing where there is no file
	 * @throws CredentialsException when a file has a line that is not understood
	 */
	public static SharedConfiguration read(AwsEnvironment environment) {
		ProfileFile credentials = read(environment.credentialsFile(), ProfileFile.Type.CREDENTIALS);
		ProfileFile configuration = read(environment.configFile(), ProfileFile.Type.CONFIGURATION);
		return new SharedConfiguration(ProfileFile.aggregator().addFile(credentials).addFile(configuration).build(),
				credentials);
	}

	private static ProfileFile read(Path file, ProfileFile.Type type) {
		if (!Files.isRegularFile(file)) {
			return ProfileFile.aggregator().build();
		}
		try {
			return ProfileFile.builder().content(file).type(type).build();
		}
		catch (IllegalArgumentException | UncheckedIOException ex) {
			throw new CredentialsException("%s cannot be read: %s".formatted(file, ex.getMessage()));
		}
	}

	/**
	 * Return the profiles there are.
	 * @return their names, sorted
	 */
	public List<String> names() {
		return this.all.profiles().keySet().stream().sorted().toList();
	}

	/**
	 * Find a profile.
	 * @param name its name
	 * @return the profile, or empty without one
	 */
	public Optional<Profile> find(String name) {
		return this.all.profile(name);
	}

	/**
	 * Find a profile that there has to be.
	 * @param name its name
	 * @return the profile
	 * @throws CredentialsException when there is none
	 */
	public Profile require(String name) {
		return find(name).orElseThrow(() -> new CredentialsException("There is no AWS profile '%s'%s. To make it: %s"
			.formatted(name, alternatives(name), CredentialHints.command("aws configure", name))));
	}

	/**
	 * Return the profiles that could have been meant.
	 * @param name what was named
	 * @return the end of a sentence
	 */
	String alternatives(String name) {
		List<String> names = names();
		return NearestWord.suggestion(name, names)
				+ (names.isEmpty() ? " (there is none)" : " (there is: " + String.join(", ", names) + ")");
	}

	Optional<Profile> session(String name) {
		return this.all.getSection("sso-session", name);
	}

	boolean hasKeysInCredentials(String name) {
		return this.credentials.profile(name).filter((profile) -> hasKeys(profile.properties())).isPresent();
	}

	static boolean hasKeys(Map<String, String> properties) {
		return properties.containsKey("aws_access_key_id") || properties.containsKey("aws_secret_access_key");
	}

	/**
	 * Return both files as one.
	 * @return all profiles
	 */
	public ProfileFile file() {
		return this.all;
	}

}
