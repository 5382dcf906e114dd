package io.chalice.project.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * SHA-256 digests: what artefacts, policies and documents are compared by.
 */
public final class Sha256Digests {

	private Sha256Digests() {
	}

	/**
	 * Digest bytes.
	 * @param bytes the bytes
	 * @return 64 hexadecimal digits
	 */
	public static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(begin().digest(bytes));
	}

	/**
	 * Digest a file as Lambda does.
	 * @param file the file
	 * @return the digest in Base64
	 */
	public static String base64(Path file) {
		return Base64.getEncoder().encodeToString(digest(file));
	}

	/**
	 * Digest a file.
	 * @param file the file
	 * @return 64 hexadecimal digits
	 */
	public static String hex(Path file) {
		return HexFormat.of().formatHex(digest(file));
	}

	private static byte[] digest(Path file) {
		MessageDigest digest = begin();
		try (InputStream in = Files.newInputStream(file)) {
			byte[] buffer = new byte[65536];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return digest.digest();
	}

	/**
	 * Begin a digest.
	 * @return the digest of nothing yet
	 */
	public static MessageDigest begin() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
