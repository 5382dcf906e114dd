package io.chalice.deployer.s3;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.chalice.deployer.cloud.BucketNotifications;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.NotificationEntry;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.function.FunctionType;
import io.chalice.deployer.plan.DestructiveStep;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.ResourceRemoval;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.state.StateEdit;

/**
 * What can be done with a bucket's notifications.
 */
final class BucketNotificationSteps {

	private BucketNotificationSteps() {
	}

	// S3 has no way to write on a condition: whoever writes between is seen afterwards
	private static void exchange(Cloud cloud, String bucket, NotificationIds ids, List<NotificationEntry> wanted,
			boolean unvalidated) {
		BucketNotifications before = read(cloud, bucket);
		BucketNotifications after = before.replacing(ids::isOwn, wanted);
		if (after.areSame(before)) {
			return;
		}
		cloud.notifications().put(bucket, after, unvalidated);
		if (!read(cloud, bucket).areSame(after)) {
			throw new TransientException("s3:PutBucketNotification", TransientException.Cause.NOT_READY,
					"The notifications of bucket %s are changed by someone else at the same time".formatted(bucket));
		}
	}

	private static BucketNotifications read(Cloud cloud, String bucket) {
		return cloud.notifications()
			.find(bucket)
			.orElseThrow(
					() -> new NotFoundException("s3:GetBucketNotification", "Bucket %s is gone".formatted(bucket)));
	}

	record AllowBucket(String resourceName, String functionName, String bucket, Set<String> functions,
			@JsonIgnore CallerIdentity caller) implements MinorStep {

		AllowBucket {
			functions = Set.copyOf(functions);
		}

		@Override
		public String title() {
			return "Allowing bucket %s to call lambda function: %s".formatted(this.bucket, this.functionName);
		}

		@Override
		public List<StateEdit> intents() {
			return List.of(StateEdit.put(BucketNotificationType.entry(this.resourceName, this.bucket, this.functions)));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			try {
				cloud.functionAccess()
					.allow(this.functionName, FunctionType.ALIAS, BucketPermission.statementId(this.bucket),
							"s3.amazonaws.com", "arn:%s:s3:::%s".formatted(this.caller.partition(), this.bucket),
							this.caller.account());
			}
			catch (ConflictException ex) {
				// an interrupted deploy has allowed it; the statement's id says all of it
			}
			catch (NotFoundException ex) {
				// the alias was made a moment ago
				throw TransientException.notReady(ex);
			}
			return StepResult.NONE;
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return BucketPermission.buckets(cloud, this.functionName).contains(this.bucket)
					? Optional.of(StepResult.NONE) : Optional.empty();
		}

	}

	record PutNotifications(String bucket, NotificationIds ids, List<NotificationEntry> entries,
			boolean unvalidated) implements Step {

		@Override
		public String title() {
			return "Updating notifications of bucket: " + this.bucket;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			exchange(cloud, this.bucket, this.ids, this.entries, this.unvalidated);
			return StepResult.NONE;
		}

	}

	record SuspendNotifications(String resourceName, String bucket, NotificationIds ids, List<NotificationEntry> kept,
			Set<String> suspended, boolean unvalidated) implements Step {

		SuspendNotifications {
			suspended = Set.copyOf(suspended);
		}

		@Override
		public String title() {
			return "Removing notifications of bucket: " + this.bucket;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			exchange(cloud, this.bucket, this.ids, this.kept, this.unvalidated);
			return StepResult.of(StateEdit.put(BucketNotificationType.suspended(this.resourceName, this.suspended)));
		}

	}

	record RemoveNotifications(String bucket, NotificationIds ids, boolean unvalidated) implements DestructiveStep {

		@Override
		public String title() {
			return "Removing notifications of bucket: " + this.bucket;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> exchange(cloud, this.bucket, this.ids, List.of(), this.unvalidated));
			return StepResult.NONE;
		}

	}

	record DenyBucket(String resourceName, String functionName, String bucket,
			Set<String> functions) implements DestructiveStep, MinorStep {

		DenyBucket {
			functions = Set.copyOf(functions);
		}

		@Override
		public String title() {
			return "Allowing bucket %s no more to call lambda function: %s".formatted(this.bucket, this.functionName);
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.functionAccess()
				.removePermission(this.functionName, FunctionType.ALIAS, BucketPermission.statementId(this.bucket)));
			return StepResult.of(this.functions.isEmpty() ? StateEdit.remove(this.resourceName)
					: StateEdit.put(BucketNotificationType.entry(this.resourceName, this.bucket, this.functions)));
		}

	}

	record ForgetNotifications(String resourceName, String bucket) implements DestructiveStep, MinorStep {

		@Override
		public String title() {
			return "Forgetting notifications of bucket: " + this.bucket;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

}
