package io.chalice.deployer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.chalice.deployer.project.Jdk;

/**
 * The JDKs of this machine.
 */
public final class Jdks {

	private Jdks() {
	}

	public static Jdk own() {
		return new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature());
	}

	/**
	 * Find the JDKs to test with: this one, and a newer one if it is installed.
	 * @return the JDKs
	 */
	public static List<Jdk> all() {
		List<Jdk> jdks = new ArrayList<>(List.of(own()));
		String further = System.getenv("JAVA25_HOME");
		Path own = jdks.get(0).home();
		try (Stream<Path> siblings = Files.list(own.toRealPath().resolveSibling(""))) {
			Stream.concat(Stream.ofNullable(further).map(Path::of), siblings.sorted())
				.filter((home) -> home.getFileName().toString().contains("25"))
				.filter((home) -> Files.isExecutable(home.resolve("bin/javac")))
				.findFirst()
				.ifPresent((home) -> jdks.add(new Jdk(home, 25)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return jdks;
	}

}
