package io.chalice.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A cache, compressed, in pieces that a function may answer with: in Base64 each stays
 * below the 6 MB of Lambda's quota.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda's
 * quotas</a>
 */
final class CachePieces {

	/** What is answered when there is no such piece here. */
	static final String NONE = "{\"piece\":null}";

	/** In bytes, before Base64 makes four of three. */
	static final int SIZE = 4 * 1024 * 1024;

	private final Path file;

	private final String sha256;

	private final String record;

	private CachePieces(Path file, String sha256, String record) {
		this.file = file;
		this.sha256 = sha256;
		this.record = record;
	}

	static CachePieces of(TrainedCache cache) throws IOException {
		Path compressed = cache.file().resolveSibling(cache.file().getFileName() + ".gz");
		MessageDigest digest = digest();
		try (InputStream in = new DigestInputStream(Files.newInputStream(cache.file()), digest);
				OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
			in.transferTo(out);
		}
		Files.delete(cache.file());
		return new CachePieces(compressed, HexFormat.of().formatHex(digest.digest()), cache.record());
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String summary() throws IOException {
		return "{\"cache\":\"%s\",\"pieces\":%d,\"record\":\"%s\"}".formatted(this.sha256,
				(Files.size(this.file) + SIZE - 1) / SIZE, base64(this.record.getBytes(StandardCharsets.UTF_8)));
	}

	String piece(String cache, int number) throws IOException {
		if (!cache.equals(this.sha256)) {
			return NONE;
		}
		try (RandomAccessFile from = new RandomAccessFile(this.file.toFile(), "r")) {
			long start = (long) number * SIZE;
			byte[] bytes = new byte[(int) Math.min(SIZE, from.length() - start)];
			from.seek(start);
			from.readFully(bytes);
			return "{\"piece\":\"%s\"}".formatted(base64(bytes));
		}
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

}
