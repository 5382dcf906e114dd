package io.chalice.policy.cache;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hashes files and directories by their content. Of an archive only its directory is
 * hashed, which has the checksum and the size of everything in it: to hash 200 archives
 * whole takes longer than to analyse them.
 */
final class ContentHash {

	private ContentHash() {
	}

	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
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
		try (FileChannel channel = FileChannel.open(file)) {
			long start = ArchiveDirectory.start(channel);
			if (start < 0) {
				update(digest, file);
				return;
			}
			ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - start));
			while (bytes.hasRemaining()) {
				if (channel.read(bytes, start + bytes.position()) < 0) {
					throw new EOFException(file + " became shorter");
				}
			}
			digest.update(bytes.flip());
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
