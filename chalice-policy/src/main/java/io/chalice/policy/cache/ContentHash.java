package io.chalice.policy.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Hashes files and directories by their content. Of an archive only its directory is
 * hashed, which has the checksum and the size of everything in it: to hash 200 archives
 * whole takes longer than to analyse them.
 */
final class ContentHash {

	private ContentHash() {
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Hashes lists of texts.
	 * @param lists the lists
	 * @return the hash, which differs when a text is in another list
	 */
	static String of(List<List<String>> lists) {
		MessageDigest digest = digest();
		for (List<String> texts : lists) {
			for (String text : texts) {
				digest.update(text.getBytes(StandardCharsets.UTF_8));
				digest.update((byte) 0);
			}
			digest.update((byte) 1);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	static String of(Path path) {
		try {
			MessageDigest digest = digest();
			if (Files.isDirectory(path)) {
				try (Stream<Path> files = Files.walk(path)) {
					List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
					for (Path file : all) {
						digest.update(path.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
						digest.update((byte) 0);
						update(digest, file);
					}
				}
			}
			else if (Files.exists(path)) {
				updateArchive(digest, path);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + path, ex);
		}
	}

	private static void updateArchive(MessageDigest digest, Path file) throws IOException {
		try (ZipFile archive = new ZipFile(file.toFile())) {
			digest.update(String.valueOf(archive.getComment()).getBytes(StandardCharsets.UTF_8));
			archive.stream()
				.map((entry) -> entry.getName() + ' ' + entry.getCrc() + ' ' + entry.getSize() + '\n')
				.forEach((entry) -> digest.update(entry.getBytes(StandardCharsets.UTF_8)));
		}
		catch (ZipException ex) {
			// no archive, or one that is broken
			update(digest, file);
		}
	}

	private static void update(MessageDigest digest, Path file) throws IOException {
		byte[] buffer = new byte[1 << 16];
		try (InputStream in = Files.newInputStream(file)) {
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				digest.update(buffer, 0, count);
			}
		}
	}

}
