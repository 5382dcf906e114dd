package io.chalice.deployer.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EventBridgeConfiguration;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfigurationFilter;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;

import io.chalice.deployer.cloud.BucketNotifications;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.NotificationEntry;
import io.chalice.deployer.cloud.NotificationEntry.Kind;
import io.chalice.deployer.cloud.NotificationService;
import io.chalice.deployer.cloud.TransientException;

/**
 * S3's notifications of buckets of the caller's account.
 *
 * @param calls makes the calls
 * @param s3 the client
 * @param caller finds out whose account it is
 */
record SdkNotifications(SdkCalls calls, S3Client s3, Supplier<CallerIdentity> caller) implements NotificationService {

	private static final String REFUSED = "Unable to validate the following destination";

	@Override
	public Optional<BucketNotifications> find(String bucket) {
		try {
			GetBucketNotificationConfigurationResponse found = this.calls.read("s3:GetBucketNotification",
					() -> this.s3.getBucketNotificationConfiguration(
							(request) -> request.bucket(bucket).expectedBucketOwner(this.caller.get().account())));
			List<NotificationEntry> entries = new ArrayList<>();
			found.lambdaFunctionConfigurations()
				.forEach((one) -> entries.add(new NotificationEntry(Kind.FUNCTION, one.id(), one.lambdaFunctionArn(),
						one.eventsAsStrings(), rules(one.filter()))));
			found.queueConfigurations()
				.forEach((one) -> entries.add(new NotificationEntry(Kind.QUEUE, one.id(), one.queueArn(),
						one.eventsAsStrings(), rules(one.filter()))));
			found.topicConfigurations()
				.forEach((one) -> entries.add(new NotificationEntry(Kind.TOPIC, one.id(), one.topicArn(),
						one.eventsAsStrings(), rules(one.filter()))));
			return Optional.of(new BucketNotifications(entries, found.eventBridgeConfiguration() != null));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	private static List<NotificationEntry.KeyRule> rules(@Nullable NotificationConfigurationFilter filter) {
		if (filter == null || filter.key() == null) {
			return List.of();
		}
		return filter.key()
			.filterRules()
			.stream()
			.map((rule) -> new NotificationEntry.KeyRule(rule.nameAsString(), rule.value()))
			.toList();
	}

	@Override
	public void put(String bucket, BucketNotifications notifications, boolean unvalidated) {
		try {
			this.calls.write("s3:PutBucketNotification",
					() -> this.s3.putBucketNotificationConfiguration((request) -> request.bucket(bucket)
						.expectedBucketOwner(this.caller.get().account())
						.skipDestinationValidation(unvalidated ? true : null)
						.notificationConfiguration(configuration(notifications))));
		}
		catch (TransientException ex) {
			throw ex;
		}
		catch (CloudException ex) {
			if (!ex.getMessage().contains(REFUSED)) {
				throw ex;
			}
			throw new TransientException(ex.operation(), TransientException.Cause.PROPAGATING, ex.getMessage(),
					new CloudException(ex.operation(),
							("%s. One of the functions, queues and topics that are told of bucket %s is gone, or "
									+ "does not let S3 call it: aws s3api get-bucket-notification-configuration "
									+ "--bucket %s")
								.formatted(ex.getMessage(), bucket, bucket)));
		}
	}

	private static NotificationConfiguration configuration(BucketNotifications notifications) {
		List<LambdaFunctionConfiguration> functions = new ArrayList<>();
		List<QueueConfiguration> queues = new ArrayList<>();
		List<TopicConfiguration> topics = new ArrayList<>();
		for (NotificationEntry entry : notifications.entries()) {
			switch (entry.kind()) {
				case FUNCTION -> functions.add(LambdaFunctionConfiguration.builder()
					.id(entry.id())
					.lambdaFunctionArn(entry.destination())
					.eventsWithStrings(entry.events())
					.filter(filter(entry))
					.build());
				case QUEUE -> queues.add(QueueConfiguration.builder()
					.id(entry.id())
					.queueArn(entry.destination())
					.eventsWithStrings(entry.events())
					.filter(filter(entry))
					.build());
				case TOPIC -> topics.add(TopicConfiguration.builder()
					.id(entry.id())
					.topicArn(entry.destination())
					.eventsWithStrings(entry.events())
					.filter(filter(entry))
					.build());
			}
		}
		NotificationConfiguration.Builder configuration = NotificationConfiguration.builder();
		if (!functions.isEmpty()) {
			configuration.lambdaFunctionConfigurations(functions);
		}
		if (!queues.isEmpty()) {
			configuration.queueConfigurations(queues);
		}
		if (!topics.isEmpty()) {
			configuration.topicConfigurations(topics);
		}
		if (notifications.eventBridge()) {
			configuration.eventBridgeConfiguration(EventBridgeConfiguration.builder().build());
		}
		return configuration.build();
	}

	private static @Nullable NotificationConfigurationFilter filter(NotificationEntry entry) {
		if (entry.rules().isEmpty()) {
			return null;
		}
		return NotificationConfigurationFilter.builder()
			.key((key) -> key.filterRules(entry.rules()
				.stream()
				.map((rule) -> FilterRule.builder().name(rule.name()).value(rule.value()).build())
				.toList()))
			.build();
	}

}
