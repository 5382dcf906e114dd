package io.chalice.project.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.chalice.project.file.Sha256Digests;

/**
 * What goes into an artefact.
 */
final class ArtifactContent {

	private static final String LIBRARIES = "lib/";

	private final SortedMap<String, Source> entries;

	private ArtifactContent(SortedMap<String, Source> entries) {
		this.entries = entries;
	}

	ArtifactContent(BootJar jar, JarSelection selection, List<Path> added) {
		this(new TreeMap<>());
		jar.classes().forEach((name) -> this.entries.put(name, () -> jar.classBytes(name)));
		added.forEach(this::addAll);
		for (String name : jar.libraries()) {
			if (!selection.leftOut().contains(name) && !jar.facts(name).empty() && this.entries.put(LIBRARIES + name,
					new LibrarySource(jar, name, selection.slim().contains(name))) != null) {
				throw new InvalidJarException(jar.file(), "%s is in it twice".formatted(LIBRARIES + name));
			}
		}
		if (this.entries.size() > ZipWriter.MOST_ENTRIES) {
			throw new InvalidJarException(jar.file(),
					"it has %d files, a zip can have %d".formatted(this.entries.size(), ZipWriter.MOST_ENTRIES));
		}
	}

	private void addAll(Path directory) {
		if (!Files.isDirectory(directory)) {
			return;
		}
		try (Stream<Path> files = Files.walk(directory)) {
			files.filter(Files::isRegularFile)
				.forEach((file) -> this.entries.put(directory.relativize(file).toString().replace('\\', '/'),
						() -> Files.readAllBytes(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + directory, ex);
		}
	}

	/**
	 * Arrange everything for an ahead-of-time cache.
	 * @param fit what a cache depends on beside the package
	 * @param stored whether jars are without compression
	 * @param caches the caches that were trained
	 */
	void arrange(String fit, boolean stored, CacheStore caches) throws IOException {
		new CacheLayout(this.entries, fit, stored).arrange(caches);
	}

	/**
	 * Take libraries out.
	 * @param names their file names
	 * @return a layer with them
	 */
	ArtifactContent layer(Set<String> names) {
		SortedMap<String, Source> libraries = new TreeMap<>();
		for (String name : names) {
			Source library = this.entries.remove(LIBRARIES + name);
			if (library != null) {
				libraries.put(PackagedLayer.LIBRARIES + name, library);
			}
		}
		return new ArtifactContent(libraries);
	}

	boolean isEmpty() {
		return this.entries.isEmpty();
	}

	boolean contains(String name) {
		return this.entries.containsKey(name);
	}

	// changes whenever the content does
	String hash(String format) throws IOException {
		MessageDigest digest = Sha256Digests.begin();
		digest.update(format.getBytes(StandardCharsets.UTF_8));
		for (Map.Entry<String, Source> entry : this.entries.entrySet()) {
			digest.update(entry.getKey().getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
			digest.update(entry.getValue().sha256().getBytes(StandardCharsets.US_ASCII));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * Return the sizes of all parts, unpacked, at most.
	 * @param stored whether jars are without compression
	 * @return the parts, largest first
	 */
	List<ArtifactTooLargeException.Part> parts(boolean stored) throws IOException {
		List<ArtifactTooLargeException.Part> parts = new ArrayList<>();
		for (Map.Entry<String, Source> entry : this.entries.entrySet()) {
			parts.add(new ArtifactTooLargeException.Part(entry.getKey(), entry.getValue().size(stored)));
		}
		parts.sort(Comparator.comparingLong(ArtifactTooLargeException.Part::size).reversed());
		return parts;
	}

	void write(ZipWriter zip, boolean stored, PackedLibraries libraries) throws IOException {
		for (Map.Entry<String, Source> entry : this.entries.entrySet()) {
			if (entry.getKey().equals(CacheFiles.START)) {
				zip.program(entry.getKey(), entry.getValue().bytes());
			}
			else {
				zip.packed(entry.getKey(), entry.getValue().packed(stored, libraries));
			}
		}
		zip.finish();
	}

	/**
	 * Where an entry's content comes from.
	 */
	interface Source {

		byte[] bytes() throws IOException;

		default String sha256() throws IOException {
			return Sha256Digests.hex(bytes());
		}

		default byte[] packed(boolean stored) throws IOException {
			return bytes();
		}

		default ZipWriter.Packed packed(boolean stored, PackedLibraries libraries) throws IOException {
			return ZipWriter.Packed.of(packed(stored));
		}

		default long size(boolean stored) throws IOException {
			return bytes().length;
		}

	}

	private record LibrarySource(BootJar jar, String name, boolean slim) implements Source {

		@Override
		public byte[] bytes() {
			return this.jar.libraryBytes(this.name);
		}

		@Override
		public String sha256() {
			return this.jar.facts(this.name).sha256();
		}

		@Override
		public byte[] packed(boolean stored) throws IOException {
			try {
				return stored ? rewritten(new Library(bytes())) : bytes();
			}
			catch (IOException ex) {
				throw new InvalidJarException(this.jar.file(),
						"%s of its library %s is damaged".formatted(ex.getMessage(), this.name));
			}
		}

		@Override
		public ZipWriter.Packed packed(boolean stored, PackedLibraries libraries) throws IOException {
			return stored ? libraries.get(sha256(), this.slim, () -> packed(true)) : ZipWriter.Packed.of(packed(false));
		}

		private byte[] rewritten(Library library) throws IOException {
			return this.slim ? library.slim() : library.stored();
		}

		@Override
		public long size(boolean stored) {
			return stored ? this.jar.facts(this.name).storedSize() : this.jar.librarySize(this.name);
		}

	}

}
