package io.chalice.conformance.front;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The Java installations of this machine: the one that runs, the one that the variable
 * {@code JAVA25_HOME} names, and those beside the first.
 */
public final class JavaHomes {

	private JavaHomes() {
	}

	/**
	 * Return the Java that runs this.
	 * @return its directory
	 */
	public static Path current() {
		return Path.of(System.getProperty("java.home"));
	}

	/**
	 * Find a Java by its version.
	 * @param version the feature version
	 * @return its directory
	 */
	public static Optional<Path> ofVersion(int version) {
		Stream<Path> named = Stream.ofNullable(System.getenv("JAVA25_HOME")).map(Path::of);
		return Stream.concat(Stream.of(current()), Stream.concat(named, siblings().stream()))
			.filter((home) -> Files.isExecutable(home.resolve("bin/java")) && Files.exists(home.resolve("release")))
			.filter((home) -> version(home) == version)
			.findFirst();
	}

	private static List<Path> siblings() {
		try (Stream<Path> siblings = Files.list(Objects.requireNonNull(current().toRealPath().getParent()))) {
			return siblings.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int version(Path home) {
		Properties release = new Properties();
		try (InputStream in = Files.newInputStream(home.resolve("release"))) {
			release.load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Runtime.Version.parse(release.getProperty("JAVA_VERSION", "1").replace("\"", "")).feature();
	}

}
