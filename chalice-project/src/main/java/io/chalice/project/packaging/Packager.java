package io.chalice.project.packaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Makes the deployment artefact of an application's executable jar: classes at the root,
 * jars in {@code lib/}. The jars are written anew without compression, and all of it is
 * compressed once: that is smaller, and quicker to load classes from. The same input
 * gives the same bytes on every machine, and a zip that was made before is used again.
 */
public final class Packager {

	/**
	 * The quota for the unpacked artefact, in bytes.
	 *
	 * @see <a href=
	 * "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda's
	 * quotas</a>
	 */
	static final long UNPACKED_LIMIT = 250L * 1024 * 1024;

	/** Changes with the way of packaging. */
	private static final String FORMAT = "4";

	private static final String INITIALIZER = "__ApplicationContextInitializer.class";

	private static final String LIBRARIES = "libraries";

	/** How many zips are kept. */
	private static final int KEPT = 5;

	private final Path cache;

	private final long limit;

	/**
	 * Create a packager.
	 * @param cache where zips are kept, {@code .chalice/deployments} of the project
	 */
	public Packager(Path cache) {
		this(cache, UNPACKED_LIMIT);
	}

	Packager(Path cache, long limit) {
		this.cache = cache;
		this.limit = limit;
	}

	/**
	 * Make the artefact.
	 * @param jar the executable jar that Spring Boot made
	 * @param selection which jars go into it, and how
	 * @param added directories whose files are laid over the jar's own classes
	 * @param mainClass the class that starts the application
	 * @return the artefact
	 * @throws InvalidJarException when the jar, or one in it, cannot be deployed
	 * @throws ArtifactTooLargeException when Lambda would refuse it
	 */
	public Artifact pack(BootJar jar, JarSelection selection, List<Path> added, String mainClass) {
		return pack(jar, selection, added, mainClass, null);
	}

	/**
	 * Make the artefact for an ahead-of-time cache: the application's classes are a jar
	 * as well, a start script is there, and the cache, if it was trained for what is
	 * packed.
	 * @param jar the executable jar that Spring Boot made
	 * @param selection which jars go into it, and how
	 * @param added directories whose files are laid over the jar's own classes
	 * @param mainClass the class that starts the application
	 * @param fit what a cache depends on beside the package, such as Lambda's runtime, or
	 * {@code null} for a package without
	 * @return the artefact
	 * @throws InvalidJarException when the jar, or one in it, cannot be deployed
	 * @throws ArtifactTooLargeException when Lambda would refuse it
	 */
	public Artifact pack(BootJar jar, JarSelection selection, List<Path> added, String mainClass,
			@Nullable String fit) {
		try {
			ArtifactContent content = new ArtifactContent(jar, selection, added);
			boolean processed = content.contains(mainClass.replace('.', '/') + INITIALIZER);
			boolean stored = fits(content.parts(true));
			if (fit != null) {
				content.arrange(fit, stored, CacheStore.of(this.cache));
			}
			if (!stored || fit != null) {
				List<ArtifactTooLargeException.Part> parts = content.parts(stored);
				if (!fits(parts)) {
					throw new ArtifactTooLargeException(size(parts), this.limit, parts);
				}
			}
			String format = FORMAT + stored + new TreeSet<>(selection.slim());
			ArtifactContent layer = content.layer(selection.layered());
			PackedLibraries packed = new PackedLibraries(this.cache.resolve(LIBRARIES), FORMAT);
			Path libraries = layer.isEmpty() ? null : zip(layer, format, stored, packed);
			Path zip = zip(content, format, stored, packed);
			removeOld();
			packed.removeOld();
			Artifact artifact = (fit != null) ? Artifact.forCache(zip, processed) : Artifact.of(zip, processed);
			return artifact.withLayer((libraries != null) ? PackagedLayer.of(libraries) : null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not make a deployment package of " + jar.file(), ex);
		}
	}

	private Path zip(ArtifactContent content, String format, boolean stored, PackedLibraries libraries)
			throws IOException {
		Path zip = this.cache.resolve(content.hash(format) + ".zip");
		if (!Files.exists(zip)) {
			write(content, stored, zip, libraries);
		}
		Files.setLastModifiedTime(zip, FileTime.from(Instant.now()));
		return zip;
	}

	private boolean fits(List<ArtifactTooLargeException.Part> parts) {
		return size(parts) <= this.limit;
	}

	private static long size(List<ArtifactTooLargeException.Part> parts) {
		return parts.stream().mapToLong(ArtifactTooLargeException.Part::size).sum();
	}

	private void write(ArtifactContent content, boolean stored, Path zip, PackedLibraries libraries)
			throws IOException {
		Files.createDirectories(this.cache);
		Path temporary = Files.createTempFile(this.cache, "deployment", ".tmp");
		try {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
				content.write(new ZipWriter(out), stored, libraries);
			}
			Files.move(temporary, zip, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	private void removeOld() throws IOException {
		try (Stream<Path> files = Files.list(this.cache)) {
			List<Path> old = files.filter((file) -> file.toString().endsWith(".zip"))
				.sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed())
				.skip(KEPT)
				.toList();
			for (Path file : old) {
				Files.deleteIfExists(file);
			}
		}
	}

}
