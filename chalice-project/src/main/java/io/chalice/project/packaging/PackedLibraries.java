package io.chalice.project.packaging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.project.file.Sha256Digests;

/**
 * Libraries as they are in artefacts. To write one anew and to compress it takes most of
 * the time of packaging, and most libraries stay the same when code changes: so they are
 * kept by their content.
 */
final class PackedLibraries {

	private static final Duration KEPT = Duration.ofDays(30);

	private static final int HASH = 32;

	private static final int HEADER = HASH + 2 * Integer.BYTES + 1;

	private final Path directory;

	private final String format;

	/**
	 * Create a store.
	 * @param directory where libraries are kept
	 * @param format changes with the way of packaging
	 */
	PackedLibraries(Path directory, String format) {
		this.directory = directory;
		this.format = format;
	}

	/**
	 * Return a library as it is in artefacts.
	 * @param sha256 the digest of the library
	 * @param slim whether it goes without the names of local variables
	 * @param packing packs it, unless it is known
	 * @return the packed library
	 */
	ZipWriter.Packed get(String sha256, boolean slim, Packing packing) throws IOException {
		Path file = this.directory
			.resolve(Sha256Digests.hex((this.format + slim + sha256).getBytes(StandardCharsets.UTF_8)));
		ZipWriter.Packed known = read(file);
		if (known != null) {
			Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
			return known;
		}
		ZipWriter.Packed packed = ZipWriter.Packed.of(packing.pack());
		write(file, packed);
		return packed;
	}

	private static ZipWriter.@Nullable Packed read(Path file) throws IOException {
		byte[] kept;
		try {
			kept = Files.readAllBytes(file);
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		if (kept.length < HEADER || !Arrays.equals(hash(kept), Arrays.copyOf(kept, HASH))) {
			return null;
		}
		ByteBuffer header = ByteBuffer.wrap(kept, HASH, HEADER - HASH);
		return new ZipWriter.Packed(header.getInt(), header.getInt(), header.get() != 0,
				Arrays.copyOfRange(kept, HEADER, kept.length));
	}

	private static byte[] hash(byte[] kept) {
		MessageDigest digest = Sha256Digests.begin();
		digest.update(kept, HASH, kept.length - HASH);
		return digest.digest();
	}

	private void write(Path file, ZipWriter.Packed packed) throws IOException {
		ByteBuffer kept = ByteBuffer.allocate(HEADER + packed.data().length);
		kept.position(HASH);
		kept.putInt(packed.crc()).putInt(packed.size()).put((byte) (packed.deflated() ? 1 : 0)).put(packed.data());
		byte[] bytes = kept.array();
		System.arraycopy(hash(bytes), 0, bytes, 0, HASH);
		Files.createDirectories(this.directory);
		Path draft = Files.createTempFile(this.directory, ".", ".tmp");
		Files.write(draft, bytes);
		Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	/**
	 * Delete what nobody has asked for for a long time.
	 */
	void removeOld() throws IOException {
		if (!Files.isDirectory(this.directory)) {
			return;
		}
		FileTime old = FileTime.from(Instant.now().minus(KEPT));
		try (Stream<Path> files = Files.list(this.directory)) {
			for (Path file : files.toList()) {
				if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	/**
	 * Packs a library.
	 */
	interface Packing {

		byte[] pack() throws IOException;

	}

}
