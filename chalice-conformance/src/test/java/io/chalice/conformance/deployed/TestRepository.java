package io.chalice.conformance.deployed;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A local Maven repository with this build's own modules, and links to everything else in
 * the one that this build uses: nothing of this build goes there.
 */
final class TestRepository {

	private static final String GROUP = "io/chalice";

	private static final List<String> MODULES = List.of("chalice-core", "chalice-gateway",
			"chalice-spring-autoconfigure", "chalice-spring-boot-starter");

	private final Path directory;

	private final String version;

	private TestRepository(Path directory, String version) {
		this.directory = directory;
		this.version = version;
	}

	/**
	 * Create a repository.
	 * @param directory where
	 * @return its directory
	 */
	static Path create(Path directory) throws IOException {
		TestRepository repository = new TestRepository(directory, property("conformance.version"));
		repository.link(Path.of(property("localRepository")), Path.of(GROUP));
		repository.install("chalice-parent", Path.of(property("conformance.parent")));
		for (String module : MODULES) {
			repository.install(module);
		}
		return directory;
	}

	private static String property(String name) {
		return Objects.requireNonNull(System.getProperty(name), () -> name + " is not set: run this with Maven");
	}

	// everything but the path, which is a directory of this repository's own
	private void link(Path source, Path own) throws IOException {
		Path target = this.directory;
		Path from = source;
		for (Path part : own) {
			Files.createDirectories(target);
			if (Files.isDirectory(from)) {
				try (Stream<Path> children = Files.list(from)) {
					for (Path child : children.filter((each) -> !each.endsWith(part)).toList()) {
						Path link = target.resolve(child.getFileName());
						if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
							Files.createSymbolicLink(link, child.toAbsolutePath());
						}
					}
				}
			}
			target = target.resolve(part);
			from = from.resolve(part);
		}
	}

	private Path folder(String module) throws IOException {
		return Files.createDirectories(this.directory.resolve(GROUP).resolve(module).resolve(this.version));
	}

	private void install(String module, Path pom) throws IOException {
		Files.write(folder(module).resolve("%s-%s.pom".formatted(module, this.version)), Files.readAllBytes(pom));
	}

	private void install(String module) throws IOException {
		Path jar = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(Path::of)
			.filter((entry) -> entry.endsWith("%s-%s.jar".formatted(module, this.version)))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(module + " is not packaged: run this with mvn verify"));
		String name = "%s-%s".formatted(module, this.version);
		Files.write(folder(module).resolve(name + ".jar"), Files.readAllBytes(jar));
		try (JarFile file = new JarFile(jar.toFile())) {
			ZipEntry pom = file.getEntry("META-INF/maven/io.chalice/%s/pom.xml".formatted(module));
			try (InputStream in = file.getInputStream(pom)) {
				Files.write(folder(module).resolve(name + ".pom"), in.readAllBytes());
			}
		}
	}

}
