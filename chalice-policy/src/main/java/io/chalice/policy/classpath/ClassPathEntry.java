package io.chalice.policy.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a class path: a directory or an archive.
 */
final class ClassPathEntry implements AutoCloseable {

	private final Path path;

	private final boolean application;

	private final @Nullable ZipFile archive;

	private final boolean holdsSdk;

	private @Nullable List<String> resources;

	private ClassPathEntry(Path path, boolean application, @Nullable ZipFile archive) {
		this.holdsSdk = archive != null && archive.getEntry("software/amazon/awssdk/core/SdkClient.class") != null;
		this.path = path;
		this.application = application;
		this.archive = archive;
	}

	static ClassPathEntry open(Path path, boolean application) throws IOException {
		return new ClassPathEntry(path, application, Files.isDirectory(path) ? null : new ZipFile(path.toFile()));
	}

	Path path() {
		return this.path;
	}

	boolean isApplication() {
		return this.application;
	}

	boolean isDirectory() {
		return this.archive == null;
	}

	/**
	 * Says whether this is an archive of an application together with its libraries.
	 * @return true when the SDK is in it
	 */
	boolean holdsSdk() {
		return this.holdsSdk;
	}

	byte @Nullable [] read(String resource) {
		try {
			if (this.archive == null) {
				Path file = this.path.resolve(resource);
				return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
			}
			ZipEntry entry = this.archive.getEntry(resource);
			if (entry == null) {
				return null;
			}
			try (InputStream in = this.archive.getInputStream(entry)) {
				return in.readAllBytes();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + resource + " of " + this.path, ex);
		}
	}

	/**
	 * Lists the packages that something is in.
	 * @return the packages with slashes, also at their ends
	 */
	Set<String> packages() {
		Set<String> packages = new HashSet<>();
		String last = null;
		for (String resource : resources()) {
			// a listing goes through one package after the other
			if (last == null || !isIn(resource, last)) {
				last = packageOf(resource);
				packages.add(last);
			}
		}
		return packages;
	}

	/**
	 * Lists the files. They are listed once: an analysis asks several times.
	 * @return their paths with slashes
	 */
	List<String> resources() {
		List<String> known = this.resources;
		if (known == null) {
			known = list();
			this.resources = known;
		}
		return known;
	}

	private List<String> list() {
		if (this.archive != null) {
			return this.archive.stream().filter((entry) -> !entry.isDirectory()).map(ZipEntry::getName).toList();
		}
		try (Stream<Path> files = Files.walk(this.path)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> this.path.relativize(file).toString().replace('\\', '/'))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot list " + this.path, ex);
		}
	}

	/**
	 * Returns the package of a resource or class.
	 * @param name its path with slashes
	 * @return the package with slashes, also at its end, or nothing for the default one
	 */
	static String packageOf(String name) {
		return name.substring(0, name.lastIndexOf('/') + 1);
	}

	/**
	 * Says whether a resource is directly in a package.
	 * @param resource its path
	 * @param packageName the package as {@link #packageOf} gives it
	 * @return true when it is
	 */
	static boolean isIn(String resource, String packageName) {
		return resource.startsWith(packageName) && resource.indexOf('/', packageName.length()) < 0;
	}

	@Override
	public void close() throws IOException {
		if (this.archive != null) {
			this.archive.close();
		}
	}

}
