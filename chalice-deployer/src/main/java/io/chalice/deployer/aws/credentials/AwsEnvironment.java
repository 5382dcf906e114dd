package io.chalice.deployer.aws.credentials;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The environment variables that AWS's tools read. The system property that the SDK for
 * Java has for a variable wins over it, as it does there.
 */
public final class AwsEnvironment {

	private static final String DEFAULT_PROFILE = "default";

	private final Map<String, String> variables;

	/**
	 * Read variables.
	 * @param variables those of whoever runs this program
	 */
	public AwsEnvironment(Map<String, String> variables) {
		this.variables = Map.copyOf(variables);
	}

	/**
	 * Return a variable's value.
	 * @param names the variable's name, and others that are asked next
	 * @return the first value that is not blank
	 */
	public Optional<String> get(String... names) {
		for (String name : names) {
			String property = System.getProperty(property(name));
			String value = (property != null) ? property : this.variables.get(name);
			if (value != null && !value.isBlank()) {
				return Optional.of(value.strip());
			}
		}
		return Optional.empty();
	}

	/**
	 * Return the profile that applies when none is named.
	 * @return the profile of the environment, else {@code default}
	 */
	public String profile() {
		return chosenProfile().orElse(DEFAULT_PROFILE);
	}

	Optional<String> chosenProfile() {
		return get("AWS_PROFILE", "AWS_DEFAULT_PROFILE");
	}

	/**
	 * Write copies of the shared configuration in which a profile has no credentials.
	 * @param profile the profile's name
	 * @param directory where to
	 * @return the variables that lead to them
	 * @throws IOException if they cannot be written
	 */
	public Map<String, String> copyWithoutCredentials(String profile, Path directory) throws IOException {
		Path config = directory.resolve("config");
		Path credentials = directory.resolve("credentials");
		ProfileCopy.write(configFile(), config, profile);
		ProfileCopy.write(credentialsFile(), credentials, profile);
		return Map.of("AWS_CONFIG_FILE", config.toString(), "AWS_SHARED_CREDENTIALS_FILE", credentials.toString());
	}

	Path configFile() {
		return file("AWS_CONFIG_FILE", "config");
	}

	Path credentialsFile() {
		return file("AWS_SHARED_CREDENTIALS_FILE", "credentials");
	}

	/**
	 * Return a directory of AWS's tools.
	 * @param names its name and those of the directories in it
	 * @return the directory in {@code ~/.aws}
	 */
	Path directory(String... names) {
		Path directory = home().resolve(".aws");
		for (String name : names) {
			directory = directory.resolve(name);
		}
		return directory;
	}

	/**
	 * Find a file that a profile or a variable names.
	 * @param path the path; {@code ~} is the home directory
	 * @return the path
	 */
	Path resolve(String path) {
		return (path.equals("~") || path.startsWith("~/")) ? home().resolve(path.substring(Math.min(2, path.length())))
				: Path.of(path);
	}

	private Path file(String variable, String name) {
		return get(variable).map(this::resolve).orElseGet(() -> directory().resolve(name));
	}

	private Path home() {
		@Nullable String home = this.variables.get("HOME");
		return Path.of((home != null) ? home : System.getProperty("user.home"));
	}

	// the SDK's name: aws.accessKeyId of AWS_ACCESS_KEY_ID
	private static String property(String variable) {
		StringBuilder property = new StringBuilder();
		for (String word : variable.toLowerCase(Locale.ROOT).split("_")) {
			if (property.isEmpty()) {
				property.append(word).append('.');
			}
			else if (property.charAt(property.length() - 1) == '.') {
				property.append(word);
			}
			else {
				property.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
			}
		}
		return property.toString();
	}

}
