package io.chalice.deployer.aws;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import io.chalice.deployer.cloud.BucketService;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.NotFoundException;

/**
 * S3's buckets. Names are taken by whoever comes first, so a bucket that is named after
 * the account is used only when it belongs to it.
 *
 * @param calls makes the calls
 * @param s3 the client
 * @param region the region
 * @param caller who calls, and where
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html">Bucket
 * owner condition</a>
 */
record SdkBuckets(SdkCalls calls, S3Client s3, Region region,
		Supplier<CallerIdentity> caller) implements BucketService {

	@Override
	public boolean exists(String name) {
		try {
			this.calls.read("s3:ListBucket",
					() -> this.s3.headBucket((request) -> request.bucket(name).expectedBucketOwner(owner(name))));
			return true;
		}
		catch (NotFoundException ex) {
			return false;
		}
	}

	@Override
	public void create(String name) {
		try {
			this.calls.write("s3:CreateBucket", () -> this.s3.createBucket((request) -> {
				request.bucket(name);
				if (!this.region.equals(Region.US_EAST_1)) {
					request.createBucketConfiguration(
							(configuration) -> configuration.locationConstraint(this.region.id()));
				}
			}));
		}
		catch (ConflictException ex) {
			if (!exists(name)) {
				throw ex;
			}
		}
	}

	@Override
	public void upload(String bucket, String key, Path file) {
		this.calls.write("s3:PutObject", () -> this.s3
			.putObject((request) -> request.bucket(bucket).key(key).expectedBucketOwner(owner(bucket)), file));
	}

	@Override
	public void delete(String bucket, String key) {
		this.calls.write("s3:DeleteObject", () -> this.s3
			.deleteObject((request) -> request.bucket(bucket).key(key).expectedBucketOwner(owner(bucket))));
	}

	private @Nullable String owner(String bucket) {
		String account = this.caller.get().account();
		return bucket.contains(account) ? account : null;
	}

}
