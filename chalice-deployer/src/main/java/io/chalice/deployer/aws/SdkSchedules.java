package io.chalice.deployer.aws;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.RetryPolicy;
import software.amazon.awssdk.services.scheduler.model.ScheduleGroupState;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;
import software.amazon.awssdk.services.scheduler.model.Tag;
import software.amazon.awssdk.services.scheduler.model.Target;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.ScheduleDescription;
import io.chalice.deployer.cloud.ScheduleService;

/**
 * EventBridge Scheduler's groups and schedules.
 *
 * @param calls makes the calls
 * @param scheduler the client
 * @param caller finds out whose account it is
 */
record SdkSchedules(SdkCalls calls, SchedulerClient scheduler,
		Supplier<CallerIdentity> caller) implements ScheduleService {

	private String arn(String group) {
		return this.caller.get().arn("scheduler", "schedule-group/" + group);
	}

	@Override
	public Optional<Map<String, String>> group(String group) {
		try {
			ScheduleGroupState state = this.calls
				.read("scheduler:GetScheduleGroup",
						() -> this.scheduler.getScheduleGroup((request) -> request.name(group)))
				.state();
			if (state == ScheduleGroupState.DELETING) {
				return Optional.empty();
			}
			Map<String, String> tags = new HashMap<>();
			this.calls
				.read("scheduler:ListTagsForResource",
						() -> this.scheduler.listTagsForResource((request) -> request.resourceArn(arn(group))))
				.tags()
				.forEach((tag) -> tags.put(tag.key(), tag.value()));
			return Optional.of(tags);
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	@Override
	public void createGroup(String group, Map<String, String> tags) {
		this.calls.write("scheduler:CreateScheduleGroup",
				() -> this.scheduler.createScheduleGroup((request) -> request.name(group).tags(tags(tags))));
	}

	private static List<Tag> tags(Map<String, String> tags) {
		return tags.entrySet()
			.stream()
			.map((tag) -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
			.toList();
	}

	@Override
	public void deleteGroup(String group) {
		this.calls.write("scheduler:DeleteScheduleGroup",
				() -> this.scheduler.deleteScheduleGroup((request) -> request.name(group)));
	}

	@Override
	public List<String> names(String group) {
		try {
			return this.calls.read("scheduler:ListSchedules",
					() -> this.scheduler.listSchedulesPaginator((request) -> request.groupName(group))
						.schedules()
						.stream()
						.map(ScheduleSummary::name)
						.toList());
		}
		catch (NotFoundException ex) {
			return List.of();
		}
	}

	@Override
	public Optional<ScheduleDescription> find(String group, String name) {
		try {
			GetScheduleResponse found = this.calls.read("scheduler:GetSchedule",
					() -> this.scheduler.getSchedule((request) -> request.groupName(group).name(name)));
			RetryPolicy retries = found.target().retryPolicy();
			Integer age = (retries != null) ? retries.maximumEventAgeInSeconds() : null;
			Integer attempts = (retries != null) ? retries.maximumRetryAttempts() : null;
			Integer window = found.flexibleTimeWindow().maximumWindowInMinutes();
			return Optional.of(new ScheduleDescription(name, found.scheduleExpression(),
					(found.scheduleExpressionTimezone() != null) ? found.scheduleExpressionTimezone() : "UTC",
					found.startDate(), found.endDate(), (window != null) ? window : 0, found.target().input(),
					found.state() != ScheduleState.DISABLED, found.target().arn(), found.target().roleArn(),
					(age != null) ? age : ScheduleDescription.DEFAULT_AGE,
					(attempts != null) ? attempts : ScheduleDescription.DEFAULT_ATTEMPTS));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	@Override
	public void create(String group, ScheduleDescription schedule) {
		this.calls.write("scheduler:CreateSchedule",
				() -> this.scheduler.createSchedule((request) -> request.groupName(group)
					.name(schedule.name())
					.scheduleExpression(schedule.expression())
					.scheduleExpressionTimezone(schedule.zone())
					.startDate(schedule.start())
					.endDate(schedule.end())
					.flexibleTimeWindow(window(schedule))
					.target(target(schedule))
					.state(state(schedule))));
	}

	@Override
	public void update(String group, ScheduleDescription schedule) {
		this.calls.write("scheduler:UpdateSchedule",
				() -> this.scheduler.updateSchedule((request) -> request.groupName(group)
					.name(schedule.name())
					.scheduleExpression(schedule.expression())
					.scheduleExpressionTimezone(schedule.zone())
					.startDate(schedule.start())
					.endDate(schedule.end())
					.flexibleTimeWindow(window(schedule))
					.target(target(schedule))
					.state(state(schedule))));
	}

	private static FlexibleTimeWindow window(ScheduleDescription schedule) {
		return (schedule.window() > 0) ? FlexibleTimeWindow.builder()
			.mode(FlexibleTimeWindowMode.FLEXIBLE)
			.maximumWindowInMinutes(schedule.window())
			.build() : FlexibleTimeWindow.builder().mode(FlexibleTimeWindowMode.OFF).build();
	}

	private static Target target(ScheduleDescription schedule) {
		return Target.builder()
			.arn(schedule.functionArn())
			.roleArn(schedule.roleArn())
			.input(schedule.input())
			.retryPolicy((retries) -> retries.maximumEventAgeInSeconds(schedule.maximumAge())
				.maximumRetryAttempts(schedule.maximumAttempts()))
			.build();
	}

	private static ScheduleState state(ScheduleDescription schedule) {
		return schedule.enabled() ? ScheduleState.ENABLED : ScheduleState.DISABLED;
	}

	@Override
	public void delete(String group, String name) {
		this.calls.write("scheduler:DeleteSchedule",
				() -> this.scheduler.deleteSchedule((request) -> request.groupName(group).name(name)));
	}

	@Override
	public void tag(String group, Map<String, String> tags) {
		this.calls.write("scheduler:TagResource",
				() -> this.scheduler.tagResource((request) -> request.resourceArn(arn(group)).tags(tags(tags))));
	}

	@Override
	public void untag(String group, Set<String> keys) {
		this.calls.write("scheduler:UntagResource",
				() -> this.scheduler.untagResource((request) -> request.resourceArn(arn(group)).tagKeys(keys)));
	}

}
