package io.chalice.deployer.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.chalice.deployer.cloud.BucketService;
import io.chalice.deployer.cloud.FilePart;
import io.chalice.deployer.cloud.ObjectPart;

/**
 * The upload of a large file in parts. An object that is there is not sent again, and of
 * an upload that was interrupted only the parts that have not arrived.
 *
 * @param buckets the buckets
 * @param bucket the bucket
 * @param key the object's key, which is made of its content
 * @param file the file
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html">Multipart
 * upload</a>
 */
record ObjectUpload(BucketService buckets, String bucket, String key, Path file) {

	/** In bytes; S3 wants no part but the last to have less than 5 MiB. */
	static final long PART = 8L * 1024 * 1024;

	void run() {
		long size = size();
		Optional<Long> there = this.buckets.size(this.bucket, this.key);
		if (there.isPresent() && there.get() == size) {
			return;
		}
		List<String> begun = this.buckets.uploads(this.bucket, this.key);
		String id = begun.isEmpty() ? this.buckets.begin(this.bucket, this.key) : begun.get(0);
		Map<Integer, ObjectPart> arrived = begun.isEmpty() ? Map.of() : this.buckets.parts(this.bucket, this.key, id);
		Map<Integer, String> tags = new TreeMap<>();
		for (long offset = 0; offset < size; offset += PART) {
			FilePart part = new FilePart(this.file, offset, Math.min(PART, size - offset), size);
			int number = (int) (offset / PART) + 1;
			ObjectPart known = arrived.get(number);
			tags.put(number, (known != null && isSame(known, part)) ? known.tag()
					: this.buckets.send(this.bucket, this.key, id, number, part));
		}
		this.buckets.complete(this.bucket, this.key, id, tags);
		begun.stream().skip(1).forEach((other) -> this.buckets.abort(this.bucket, this.key, other));
	}

	private long size() {
		try {
			return Files.size(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + this.file, ex);
		}
	}

	// S3 calls a part by its MD5, unless it is encrypted with a key of somebody's own
	private boolean isSame(ObjectPart known, FilePart part) {
		if (known.size() != part.length()) {
			return false;
		}
		try (InputStream in = part.open()) {
			MessageDigest digest = MessageDigest.getInstance("MD5");
			byte[] buffer = new byte[65536];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
			}
			return known.tag().replace("\"", "").equals(HexFormat.of().formatHex(digest.digest()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + this.file, ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
