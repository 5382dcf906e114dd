package io.chalice.deployer.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.chalice.deployer.cloud.BucketService;
import io.chalice.deployer.cloud.FilePart;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.ObjectPart;

/**
 * Buckets.
 */
final class MemoryBuckets implements BucketService {

	private final MemoryCloud cloud;

	private final Map<String, Map<String, Long>> buckets = new TreeMap<>();

	private final Map<String, Upload> uploads = new TreeMap<>();

	MemoryBuckets(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	boolean has(String bucket, String key) {
		return this.buckets.getOrDefault(bucket, Map.of()).containsKey(key);
	}

	@Override
	public boolean exists(String name) {
		this.cloud.calls.read("s3:ListBucket " + name);
		return this.buckets.containsKey(name);
	}

	@Override
	public void create(String name) {
		this.cloud.write("s3:CreateBucket", name, () -> this.buckets.putIfAbsent(name, new TreeMap<>()));
	}

	@Override
	public Optional<Long> size(String bucket, String key) {
		this.cloud.calls.read("s3:GetObject %s/%s".formatted(bucket, key));
		return Optional.ofNullable(this.buckets.getOrDefault(bucket, Map.of()).get(key));
	}

	@Override
	public List<String> uploads(String bucket, String key) {
		this.cloud.calls.read("s3:ListBucketMultipartUploads %s/%s".formatted(bucket, key));
		return this.uploads.entrySet()
			.stream()
			.filter((upload) -> upload.getValue().name().equals(bucket + "/" + key))
			.map(Map.Entry::getKey)
			.toList();
	}

	@Override
	public String begin(String bucket, String key) {
		return this.cloud.write("s3:PutObject", "begin %s/%s".formatted(bucket, key), () -> {
			if (!this.buckets.containsKey(bucket)) {
				throw new NotFoundException("s3:PutObject", "The specified bucket does not exist");
			}
			String id = this.cloud.newId("upload");
			this.uploads.put(id, new Upload(bucket + "/" + key, new TreeMap<>()));
			return id;
		});
	}

	@Override
	public Map<Integer, ObjectPart> parts(String bucket, String key, String upload) {
		this.cloud.calls.read("s3:ListMultipartUploadParts %s/%s".formatted(bucket, key));
		return Map.copyOf(existing(upload).parts());
	}

	@Override
	public String send(String bucket, String key, String upload, int number, FilePart part) {
		return this.cloud.write("s3:PutObject", "part %d of %s/%s".formatted(number, bucket, key), () -> {
			ObjectPart sent = new ObjectPart(tag(part), part.length());
			existing(upload).parts().put(number, sent);
			return sent.tag();
		});
	}

	private static String tag(FilePart part) {
		try (InputStream in = part.open()) {
			byte[] digest = MessageDigest.getInstance("MD5").digest(in.readAllBytes());
			return '"' + HexFormat.of().formatHex(digest) + '"';
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void complete(String bucket, String key, String upload, Map<Integer, String> tags) {
		this.cloud.write("s3:PutObject", "complete %s/%s".formatted(bucket, key), () -> {
			Upload made = existing(upload);
			tags.forEach((number, tag) -> {
				ObjectPart part = made.parts().get(number);
				if (part == null || !part.tag().equals(tag)) {
					throw new NotFoundException("s3:PutObject", "One or more of the parts could not be found");
				}
			});
			this.uploads.remove(upload);
			this.buckets.getOrDefault(bucket, new TreeMap<>())
				.put(key, made.parts().values().stream().mapToLong(ObjectPart::size).sum());
		});
	}

	@Override
	public void abort(String bucket, String key, String upload) {
		this.cloud.write("s3:AbortMultipartUpload", "%s/%s".formatted(bucket, key), () -> this.uploads.remove(upload));
	}

	private Upload existing(String upload) {
		Upload existing = this.uploads.get(upload);
		if (existing == null) {
			throw new NotFoundException("s3:PutObject", "The specified upload does not exist");
		}
		return existing;
	}

	@Override
	public void delete(String bucket, String key) {
		this.cloud.write("s3:DeleteObject", bucket + "/" + key,
				() -> this.buckets.getOrDefault(bucket, new TreeMap<>()).remove(key));
	}

	void inventory(List<String> lines) {
		this.buckets.forEach((name, keys) -> lines.add("bucket %s %s".formatted(name, keys.keySet())));
		this.uploads.forEach((id, upload) -> lines.add("unfinished upload of " + upload.name()));
	}

	private record Upload(String name, Map<Integer, ObjectPart> parts) {

	}

}
