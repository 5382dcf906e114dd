package io.chalice.deployer.aws;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.LogGroupDescription;
import io.chalice.deployer.cloud.LogGroupService;
import io.chalice.deployer.cloud.NotFoundException;

/**
 * CloudWatch's log groups.
 *
 * @param calls makes the calls
 * @param logs the client
 * @param caller finds out whose account it is
 */
record SdkLogGroups(SdkCalls calls, CloudWatchLogsClient logs,
		Supplier<CallerIdentity> caller) implements LogGroupService {

	@Override
	public Optional<LogGroupDescription> find(String name) {
		return this.calls.read("logs:DescribeLogGroups", () -> this.logs
			.describeLogGroupsPaginator((request) -> request.logGroupNamePrefix(name))
			.logGroups()
			.stream()
			.filter((group) -> group.logGroupName().equals(name))
			.findFirst()
			.map((group) -> new LogGroupDescription(name, group.retentionInDays(), time(group.creationTime()))));
	}

	private static @Nullable Instant time(@Nullable Long milliseconds) {
		return (milliseconds != null) ? Instant.ofEpochMilli(milliseconds) : null;
	}

	@Override
	public List<String> names(String prefix) {
		return this.calls.read("logs:DescribeLogGroups",
				() -> this.logs.describeLogGroupsPaginator((request) -> request.logGroupNamePrefix(prefix))
					.logGroups()
					.stream()
					.map(LogGroup::logGroupName)
					.sorted()
					.toList());
	}

	@Override
	public Map<String, String> tags(String name) {
		try {
			return this.calls
				.read("logs:ListTagsForResource",
						() -> this.logs.listTagsForResource((request) -> request.resourceArn(arn(name))))
				.tags();
		}
		catch (NotFoundException ex) {
			return Map.of();
		}
	}

	private String arn(String name) {
		return this.caller.get().arn("logs", "log-group:" + name);
	}

	@Override
	public void tag(String name, Map<String, String> tags) {
		this.calls.write("logs:TagResource",
				() -> this.logs.tagResource((request) -> request.resourceArn(arn(name)).tags(tags)));
	}

	@Override
	public void untag(String name, Set<String> keys) {
		this.calls.write("logs:UntagResource",
				() -> this.logs.untagResource((request) -> request.resourceArn(arn(name)).tagKeys(keys)));
	}

	@Override
	public void create(String name, Map<String, String> tags) {
		this.calls.write("logs:CreateLogGroup",
				() -> this.logs.createLogGroup((request) -> request.logGroupName(name).tags(tags)));
	}

	@Override
	public void putRetention(String name, int days) {
		this.calls.write("logs:PutRetentionPolicy",
				() -> this.logs.putRetentionPolicy((request) -> request.logGroupName(name).retentionInDays(days)));
	}

	@Override
	public void deleteRetention(String name) {
		this.calls.write("logs:DeleteRetentionPolicy",
				() -> this.logs.deleteRetentionPolicy((request) -> request.logGroupName(name)));
	}

	@Override
	public void delete(String name) {
		this.calls.write("logs:DeleteLogGroup",
				() -> this.logs.deleteLogGroup((request) -> request.logGroupName(name)));
	}

}
