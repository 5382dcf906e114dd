package io.chalice.deployer.local.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * The AWS configuration of whoever runs this program.
 */
final class AwsConfigFile {

	private final Map<String, String> shell;

	AwsConfigFile(Map<String, String> shell) {
		this.shell = shell;
	}

	/**
	 * Return the region of a profile.
	 * @param name the profile's name, or {@code null} for the environment's
	 * @return the region's code, or {@code null} without one
	 */
	@Nullable String region(@Nullable String name) {
		Path file = file();
		if (!Files.isRegularFile(file)) {
			return null;
		}
		String profile = (name != null) ? name : this.shell.getOrDefault("AWS_PROFILE", "default");
		return ProfileFile.builder()
			.content(file)
			.type(ProfileFile.Type.CONFIGURATION)
			.build()
			.profile(profile)
			.flatMap(AwsConfigFile::region)
			.orElse(null);
	}

	private static Optional<String> region(Profile profile) {
		return profile.property("region");
	}

	private Path file() {
		String configured = this.shell.get("AWS_CONFIG_FILE");
		return (configured != null) ? Path.of(configured)
				: Path.of(this.shell.getOrDefault("HOME", System.getProperty("user.home")), ".aws", "config");
	}

}
