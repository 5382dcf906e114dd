package io.chalice.project.template;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.chalice.project.Jdk;

/**
 * Finds the JDK that Maven runs on, without running Maven.
 */
public final class MavenJava {

	private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d+)");

	private MavenJava() {
	}

	/**
	 * Find the JDK.
	 * @param environment the environment variables
	 * @return that of {@code JAVA_HOME}, else that of the {@code PATH}
	 */
	public static Optional<Jdk> find(Map<String, String> environment) {
		String home = environment.getOrDefault("JAVA_HOME", "");
		return home.isBlank() ? onPath(environment) : jdk(Path.of(home));
	}

	private static Optional<Jdk> onPath(Map<String, String> environment) {
		return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
			.filter((directory) -> !directory.isBlank())
			.flatMap((directory) -> Stream.of(Path.of(directory, "java"), Path.of(directory, "java.exe")))
			.filter(Files::isRegularFile)
			.findFirst()
			.flatMap(MavenJava::ofProgram);
	}

	private static Optional<Jdk> ofProgram(Path java) {
		try {
			// java is in the bin directory of its JDK
			return Optional.ofNullable(java.toRealPath().getParent()).map(Path::getParent).flatMap(MavenJava::jdk);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + java, ex);
		}
	}

	private static Optional<Jdk> jdk(Path home) {
		Path release = home.resolve("release");
		if (!Files.isRegularFile(release)) {
			return Optional.empty();
		}
		try {
			Matcher matcher = VERSION.matcher(Files.readString(release));
			return matcher.find() ? Optional.of(new Jdk(home, Integer.parseInt(matcher.group(1)))) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + release, ex);
		}
	}

}
