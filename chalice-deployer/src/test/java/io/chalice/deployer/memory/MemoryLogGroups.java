package io.chalice.deployer.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.LogGroupDescription;
import io.chalice.deployer.cloud.LogGroupService;
import io.chalice.deployer.cloud.NotFoundException;

/**
 * Log groups.
 */
final class MemoryLogGroups implements LogGroupService {

	/** When all are made, which is when tests deploy. */
	private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");

	private final MemoryCloud cloud;

	private final Map<String, LogGroupDescription> groups = new TreeMap<>();

	private final Map<String, Map<String, String>> tags = new TreeMap<>();

	MemoryLogGroups(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	@Override
	public Optional<LogGroupDescription> find(String name) {
		this.cloud.calls.read("logs:DescribeLogGroups " + name);
		return Optional.ofNullable(this.groups.get(name));
	}

	@Override
	public Map<String, String> tags(String name) {
		this.cloud.calls.read("logs:ListTagsForResource " + name);
		return this.tags.getOrDefault(name, Map.of());
	}

	@Override
	public void create(String name, Map<String, String> tags) {
		this.cloud.write("logs:CreateLogGroup", name, () -> {
			if (this.groups.putIfAbsent(name, new LogGroupDescription(name, null, CREATED)) != null) {
				throw new ConflictException("logs:CreateLogGroup", "The specified log group already exists");
			}
			this.tags.put(name, new TreeMap<>(tags));
		});
	}

	@Override
	public void tag(String name, Map<String, String> tags) {
		this.cloud.write("logs:TagResource", name,
				() -> this.tags.computeIfAbsent(name, (group) -> new TreeMap<>()).putAll(tags));
	}

	@Override
	public void untag(String name, Set<String> keys) {
		this.cloud.write("logs:UntagResource", name,
				() -> this.tags.getOrDefault(name, new TreeMap<>()).keySet().removeAll(keys));
	}

	private void retention(String operation, String name, @Nullable Integer days) {
		this.cloud.write(operation, name + " " + days, () -> {
			if (this.groups.computeIfPresent(name,
					(key, group) -> new LogGroupDescription(name, days, group.created())) == null) {
				throw new NotFoundException(operation, "The specified log group does not exist.");
			}
		});
	}

	@Override
	public void putRetention(String name, int days) {
		retention("logs:PutRetentionPolicy", name, days);
	}

	@Override
	public void deleteRetention(String name) {
		retention("logs:DeleteRetentionPolicy", name, null);
	}

	@Override
	public void delete(String name) {
		this.cloud.write("logs:DeleteLogGroup", name, () -> {
			if (!this.groups.containsKey(name)) {
				throw new NotFoundException("logs:DeleteLogGroup", "The specified log group does not exist.");
			}
			remove(name);
		});
	}

	@Override
	public List<String> names(String prefix) {
		this.cloud.calls.read("logs:DescribeLogGroups " + prefix + "*");
		return this.groups.keySet().stream().filter((name) -> name.startsWith(prefix)).toList();
	}

	void add(String name, Instant created) {
		this.groups.put(name, new LogGroupDescription(name, null, created));
	}

	void remove(String name) {
		this.groups.remove(name);
		this.tags.remove(name);
	}

	void inventory(List<String> lines) {
		this.groups.values()
			.forEach((group) -> lines.add("LogGroup %s retentionDays=%s %s".formatted(group.name(),
					group.retentionDays(), this.tags.get(group.name()))));
	}

}
