package io.chalice.deployer.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.FilePart;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.UploadListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SdkBucketsTests {

	private static final CallerIdentity CALLER = new CallerIdentity("123456789012",
			"arn:aws:iam::123456789012:user/ann", "eu-west-1", "aws");

	private static final int CALLS = 9;

	private final List<List<String>> expectedOwners = new ArrayList<>();

	@Test
	void usesTheBucketOfTheAccountOnlyWhenItBelongsToTheAccount(@TempDir Path directory) throws IOException {
		callEverything("aws-chalice-123456789012-eu-west-1", directory);
		assertThat(this.expectedOwners).hasSize(CALLS).containsOnly(List.of("123456789012"));
	}

	@Test
	void leavesAConfiguredBucketToWhoeverOwnsIt(@TempDir Path directory) throws IOException {
		callEverything("shared-artifacts", directory);
		assertThat(this.expectedOwners).hasSize(CALLS).containsOnly(List.of());
	}

	private void callEverything(String bucket, Path directory) throws IOException {
		try (S3Client s3 = S3Client.builder()
			.region(Region.EU_WEST_1)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
			.overrideConfiguration((override) -> override.addExecutionInterceptor(new Recorder()))
			.httpClient(new JdkHttpClient(UploadListener.NONE, "http"))
			.build()) {
			SdkBuckets buckets = new SdkBuckets(new SdkCalls(new RetryBackoff(new Random(1), (delay) -> {
			})), s3, Region.EU_WEST_1, () -> CALLER, UploadListener.NONE);
			Path zip = Files.writeString(directory.resolve("code.zip"), "zip");
			refused(() -> buckets.exists(bucket));
			refused(() -> buckets.size(bucket, "key"));
			refused(() -> buckets.uploads(bucket, "key"));
			refused(() -> buckets.begin(bucket, "key"));
			refused(() -> buckets.parts(bucket, "key", "upload"));
			refused(() -> buckets.send(bucket, "key", "upload", 1, new FilePart(zip, 0, 3, 3)));
			refused(() -> buckets.complete(bucket, "key", "upload", Map.of(1, "tag")));
			refused(() -> buckets.abort(bucket, "key", "upload"));
			refused(() -> buckets.delete(bucket, "key"));
		}
	}

	private static void refused(Runnable call) {
		assertThatExceptionOfType(CloudException.class).isThrownBy(call::run);
	}

	/**
	 * Notes who must own the bucket, and sends nothing.
	 */
	private final class Recorder implements ExecutionInterceptor {

		@Override
		public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
			SdkBucketsTests.this.expectedOwners
				.add(context.httpRequest().matchingHeaders("x-amz-expected-bucket-owner"));
			throw SdkClientException.create("Unable to marshall request");
		}

	}

}
