package io.chalice.deployer.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

import io.chalice.deployer.cloud.BucketService;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.FilePart;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.ObjectPart;
import io.chalice.deployer.cloud.UploadListener;

/**
 * S3's buckets. Names are taken by whoever comes first, so a bucket that is named after
 * the account is used only when it belongs to it.
 *
 * @param calls makes the calls
 * @param s3 the client
 * @param region the region
 * @param caller who calls, and where
 * @param uploads watches what is sent
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html">Bucket
 * owner condition</a>
 */
record SdkBuckets(SdkCalls calls, S3Client s3, Region region, Supplier<CallerIdentity> caller,
		UploadListener uploads) implements BucketService {

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
	public Optional<Long> size(String bucket, String key) {
		try {
			return Optional.of(this.calls
				.read("s3:GetObject",
						() -> this.s3.headObject(
								(request) -> request.bucket(bucket).key(key).expectedBucketOwner(owner(bucket))))
				.contentLength());
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	@Override
	public List<String> uploads(String bucket, String key) {
		return this.calls
			.read("s3:ListBucketMultipartUploads",
					() -> this.s3.listMultipartUploads(
							(request) -> request.bucket(bucket).prefix(key).expectedBucketOwner(owner(bucket))))
			.uploads()
			.stream()
			.filter((upload) -> upload.key().equals(key))
			.map(MultipartUpload::uploadId)
			.toList();
	}

	@Override
	public String begin(String bucket, String key) {
		return this.calls
			.write("s3:PutObject",
					() -> this.s3.createMultipartUpload(
							(request) -> request.bucket(bucket).key(key).expectedBucketOwner(owner(bucket))))
			.uploadId();
	}

	@Override
	public Map<Integer, ObjectPart> parts(String bucket, String key, String upload) {
		Map<Integer, ObjectPart> parts = new TreeMap<>();
		this.calls
			.read("s3:ListMultipartUploadParts", () -> this.s3.listParts(
					(request) -> request.bucket(bucket).key(key).uploadId(upload).expectedBucketOwner(owner(bucket))))
			.parts()
			.forEach((part) -> parts.put(part.partNumber(), new ObjectPart(part.eTag(), part.size())));
		return parts;
	}

	@Override
	public String send(String bucket, String key, String upload, int number, FilePart part) {
		return this.calls.write("s3:PutObject",
				() -> this.s3.uploadPart((request) -> request.bucket(bucket)
					.key(key)
					.uploadId(upload)
					.partNumber(number)
					.contentLength(part.length())
					.expectedBucketOwner(owner(bucket)), body(part)))
			.eTag();
	}

	private RequestBody body(FilePart part) {
		UploadListener whole = (sent, length) -> this.uploads.sent(part.offset() + sent, part.total());
		return RequestBody.fromContentProvider(() -> {
			try {
				return WatchedStream.of(part.open(), part.total(), whole);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Could not read " + part.file(), ex);
			}
		}, part.length(), "application/zip");
	}

	@Override
	public void complete(String bucket, String key, String upload, Map<Integer, String> tags) {
		List<CompletedPart> parts = tags.entrySet()
			.stream()
			.map((tag) -> CompletedPart.builder().partNumber(tag.getKey()).eTag(tag.getValue()).build())
			.toList();
		this.calls.write("s3:PutObject",
				() -> this.s3.completeMultipartUpload((request) -> request.bucket(bucket)
					.key(key)
					.uploadId(upload)
					.multipartUpload((made) -> made.parts(parts))
					.expectedBucketOwner(owner(bucket))));
	}

	@Override
	public void abort(String bucket, String key, String upload) {
		try {
			this.calls.write("s3:AbortMultipartUpload", () -> this.s3.abortMultipartUpload(
					(request) -> request.bucket(bucket).key(key).uploadId(upload).expectedBucketOwner(owner(bucket))));
		}
		catch (NotFoundException ex) {
			// somebody else has ended it
		}
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
