package io.chalice.deployer.aws.credentials;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The names that the AWS command line gives files in its caches, so that what it or this
 * program has fetched is found by both.
 */
final class CacheFileName {

	private CacheFileName() {
	}

	/**
	 * Return a file's name, without its ending.
	 * @param key what the file is for, written as the AWS command line writes it
	 * @return 40 hexadecimal digits, the SHA-1 of the key
	 */
	static String of(String key) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-1", ex);
		}
	}

}
