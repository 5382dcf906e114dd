package io.chalice.project.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Collects what something depends on and makes a short text of it that changes whenever
 * any of it does. Every part is preceded by its length, so that no two sequences of parts
 * are taken for one another.
 */
public final class ContentFingerprint {

	private static final String SNAPSHOT = "-SNAPSHOT";

	private final MessageDigest digest = Sha256Digests.begin();

	/**
	 * Add texts.
	 * @param texts the texts
	 * @return this
	 */
	public ContentFingerprint add(String... texts) {
		for (String text : texts) {
			addBytes(text.getBytes(StandardCharsets.UTF_8));
		}
		return this;
	}

	private void addBytes(byte[] bytes) {
		this.digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
		this.digest.update(bytes);
	}

	/**
	 * Add a file's path and content, or that there is no such file.
	 * @param file the file
	 * @return this
	 */
	public ContentFingerprint addContent(Path file) {
		add(file.toString());
		try {
			addBytes(Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0]);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
		return this;
	}

	/**
	 * Add all files below a directory, by path and content.
	 * @param directory the directory, which need not exist
	 * @return this
	 */
	public ContentFingerprint addTree(Path directory) {
		if (!Files.isDirectory(directory)) {
			return add("none");
		}
		try (Stream<Path> files = Files.walk(directory)) {
			List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
			sorted.forEach(this::addContent);
			return add(String.valueOf(sorted.size()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + directory, ex);
		}
	}

	/**
	 * Add a class path: the content of its directories and of jars that are built again
	 * under the same name, and of other jars what {@link #addStamp(Path)} adds.
	 * @param classPath jars and directories
	 * @return this
	 */
	public ContentFingerprint addClassPath(List<Path> classPath) {
		for (Path entry : classPath) {
			if (Files.isDirectory(entry)) {
				addTree(entry);
			}
			else if (String.valueOf(entry.getFileName()).contains(SNAPSHOT)) {
				// of builds that can be repeated all have the same time
				addContent(entry);
			}
			else {
				addStamp(entry);
			}
		}
		return this;
	}

	/**
	 * Add a file's path, size and time of last change, which is quick and enough for
	 * files that are never changed in place.
	 * @param file the file, which need not exist
	 * @return this
	 */
	public ContentFingerprint addStamp(Path file) {
		add(file.toString());
		try {
			return Files.exists(file)
					? add(String.valueOf(Files.size(file)), String.valueOf(Files.getLastModifiedTime(file).toMillis()))
					: add("none");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

	/**
	 * Return the fingerprint and forget all that was added.
	 * @return 64 hexadecimal digits
	 */
	public String hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

}
