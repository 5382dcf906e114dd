package io.chalice.deployer.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import io.chalice.deployer.Golden;
import io.chalice.deployer.cloud.BucketNotifications;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.NotificationEntry;
import io.chalice.deployer.cloud.NotificationEntry.KeyRule;
import io.chalice.deployer.cloud.NotificationEntry.Kind;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.UploadListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SdkNotificationsTests {

	private static final CallerIdentity CALLER = new CallerIdentity("123456789012",
			"arn:aws:iam::123456789012:user/ann", "eu-west-1", "aws");

	private final List<SdkRequest> sent = new ArrayList<>();

	@Test
	void sendsEveryFieldOfEveryEntryAndWhetherEventBridgeIsTold() {
		List<NotificationEntry> entries = List.of(
				new NotificationEntry(Kind.FUNCTION, "f", "arn:aws:lambda:eu-west-1:123456789012:function:f:live",
						List.of("s3:ObjectCreated:*"), List.of(new KeyRule("prefix", "in/"))),
				new NotificationEntry(Kind.QUEUE, "q", "arn:aws:sqs:eu-west-1:123456789012:q",
						List.of("s3:ObjectRemoved:Delete", "s3:ANewKind:Of"), List.of(new KeyRule("Suffix", ".a"))),
				new NotificationEntry(Kind.TOPIC, "t", "arn:aws:sns:eu-west-1:123456789012:t",
						List.of("s3:ObjectRestore:Post"), List.of()));
		put(new BucketNotifications(entries, true), true);
		put(BucketNotifications.NONE, false);
		assertThat(this.sent).hasSize(2);
		Golden.check("requests/notifications.txt", "%s%n%s".formatted(this.sent.get(0), this.sent.get(1)));
	}

	private void put(BucketNotifications notifications, boolean unvalidated) {
		try (S3Client s3 = S3Client.builder()
			.region(Region.EU_WEST_1)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
			.overrideConfiguration((override) -> override.addExecutionInterceptor(new Recorder()))
			.httpClient(new JdkHttpClient(UploadListener.NONE, "http"))
			.build()) {
			SdkNotifications service = new SdkNotifications(new SdkCalls(new RetryBackoff(new Random(1), (delay) -> {
			})), s3, () -> CALLER);
			assertThatExceptionOfType(CloudException.class)
				.isThrownBy(() -> service.put("uploads", notifications, unvalidated));
		}
	}

	/**
	 * Notes requests, and sends nothing.
	 */
	private final class Recorder implements ExecutionInterceptor {

		@Override
		public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
			SdkNotificationsTests.this.sent.add(context.request());
			throw SdkClientException.create("Nothing is sent");
		}

	}

}
