package io.chalice.deployer.memory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.ScheduleDescription;
import io.chalice.deployer.cloud.ScheduleService;

/**
 * Groups of schedules. A deleted group is on its way out until somebody has looked.
 */
final class MemorySchedules implements ScheduleService {

	private final MemoryCloud cloud;

	private final Map<String, Map<String, String>> groups = new TreeMap<>();

	private final Map<String, Map<String, ScheduleDescription>> schedules = new TreeMap<>();

	private final Set<String> deleting = new HashSet<>();

	MemorySchedules(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	@Override
	public Optional<Map<String, String>> group(String group) {
		this.cloud.calls.read("scheduler:GetScheduleGroup " + group);
		this.deleting.remove(group);
		return Optional.ofNullable(this.groups.get(group)).map(Map::copyOf);
	}

	@Override
	public void createGroup(String group, Map<String, String> tags) {
		this.cloud.write("scheduler:CreateScheduleGroup", group, () -> {
			if (this.deleting.contains(group) || this.groups.putIfAbsent(group, new TreeMap<>(tags)) != null) {
				throw new ConflictException("scheduler:CreateScheduleGroup", "Schedule group already exists.");
			}
			this.schedules.put(group, new TreeMap<>());
		});
	}

	@Override
	public void deleteGroup(String group) {
		this.cloud.write("scheduler:DeleteScheduleGroup", group, () -> {
			if (this.groups.remove(group) == null) {
				throw new NotFoundException("scheduler:DeleteScheduleGroup", "No group " + group);
			}
			this.schedules.remove(group);
			this.deleting.add(group);
		});
	}

	@Override
	public List<String> names(String group) {
		this.cloud.calls.read("scheduler:ListSchedules " + group);
		return List.copyOf(this.schedules.getOrDefault(group, Map.of()).keySet());
	}

	@Override
	public Optional<ScheduleDescription> find(String group, String name) {
		this.cloud.calls.read("scheduler:GetSchedule %s %s".formatted(group, name));
		return Optional.ofNullable(this.schedules.getOrDefault(group, Map.of()).get(name));
	}

	private Map<String, ScheduleDescription> existing(String operation, String group) {
		Map<String, ScheduleDescription> schedules = this.schedules.get(group);
		if (schedules == null) {
			throw new NotFoundException(operation, "No group " + group);
		}
		return schedules;
	}

	@Override
	public void create(String group, ScheduleDescription schedule) {
		existing("scheduler:CreateSchedule", group);
		this.cloud.roles.assume(schedule.roleArn(), "scheduler:CreateSchedule");
		this.cloud.write("scheduler:CreateSchedule", group + " " + schedule.name(), () -> {
			if (existing("scheduler:CreateSchedule", group).putIfAbsent(schedule.name(), schedule) != null) {
				throw new ConflictException("scheduler:CreateSchedule", "Schedule already exists.");
			}
		});
	}

	@Override
	public void update(String group, ScheduleDescription schedule) {
		this.cloud.write("scheduler:UpdateSchedule", group + " " + schedule.name(), () -> {
			if (existing("scheduler:UpdateSchedule", group).replace(schedule.name(), schedule) == null) {
				throw new NotFoundException("scheduler:UpdateSchedule", "No schedule " + schedule.name());
			}
		});
	}

	@Override
	public void delete(String group, String name) {
		this.cloud.write("scheduler:DeleteSchedule", group + " " + name, () -> {
			if (existing("scheduler:DeleteSchedule", group).remove(name) == null) {
				throw new NotFoundException("scheduler:DeleteSchedule", "No schedule " + name);
			}
		});
	}

	@Override
	public void tag(String group, Map<String, String> tags) {
		this.cloud.write("scheduler:TagResource", group, () -> tags(group).putAll(tags));
	}

	@Override
	public void untag(String group, Set<String> keys) {
		this.cloud.write("scheduler:UntagResource", group, () -> tags(group).keySet().removeAll(keys));
	}

	private Map<String, String> tags(String group) {
		return Objects.requireNonNull(this.groups.get(group));
	}

	void inventory(List<String> lines) {
		this.groups.forEach((group, tags) -> lines.add("schedule group %s %s".formatted(group, tags)));
		this.schedules.forEach((group, schedules) -> schedules.values()
			.forEach((schedule) -> lines.add("schedule %s %s".formatted(group, schedule))));
	}

}
