package io.chalice.deployer.memory;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.chalice.deployer.cloud.BucketService;
import io.chalice.deployer.cloud.NotFoundException;

/**
 * Buckets.
 */
final class MemoryBuckets implements BucketService {

	private final MemoryCloud cloud;

	private final Map<String, Set<String>> buckets = new TreeMap<>();

	MemoryBuckets(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	boolean has(String bucket, String key) {
		return this.buckets.getOrDefault(bucket, Set.of()).contains(key);
	}

	@Override
	public boolean exists(String name) {
		this.cloud.calls.read("s3:ListBucket " + name);
		return this.buckets.containsKey(name);
	}

	@Override
	public void create(String name) {
		this.cloud.write("s3:CreateBucket", name, () -> this.buckets.putIfAbsent(name, new TreeSet<>()));
	}

	@Override
	public void upload(String bucket, String key, Path file) {
		this.cloud.write("s3:PutObject", bucket + "/" + key, () -> {
			Set<String> keys = this.buckets.get(bucket);
			if (keys == null) {
				throw new NotFoundException("s3:PutObject", "The specified bucket does not exist");
			}
			keys.add(key);
		});
	}

	@Override
	public void delete(String bucket, String key) {
		this.cloud.write("s3:DeleteObject", bucket + "/" + key,
				() -> this.buckets.getOrDefault(bucket, new TreeSet<>()).remove(key));
	}

	void inventory(List<String> lines) {
		this.buckets.forEach((name, keys) -> lines.add("bucket %s %s".formatted(name, keys)));
	}

}
