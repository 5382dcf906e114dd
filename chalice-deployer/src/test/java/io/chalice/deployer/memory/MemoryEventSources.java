package io.chalice.deployer.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.EventSourceDescription;
import io.chalice.deployer.cloud.EventSourceService;
import io.chalice.deployer.cloud.EventSourceSettings;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.TransientException;

/**
 * Event source mappings. A change takes its time: whoever looks sees it go on once, and
 * meanwhile there cannot be another.
 */
final class MemoryEventSources implements EventSourceService {

	private static final String PERMISSION = "sqs:ReceiveMessage";

	private final MemoryCloud cloud;

	private final Map<String, Mapping> mappings = new TreeMap<>();

	MemoryEventSources(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	@Override
	public List<EventSourceDescription> list(String functionArn, @Nullable String sourceArn) {
		this.cloud.calls.read("lambda:ListEventSourceMappings %s %s".formatted(functionArn, sourceArn));
		return List.copyOf(this.mappings.values())
			.stream()
			.filter((mapping) -> mapping.functionArn.equals(functionArn)
					&& (sourceArn == null || mapping.sourceArn.equals(sourceArn)))
			.map(this::seen)
			.toList();
	}

	@Override
	public Optional<EventSourceDescription> find(String id) {
		this.cloud.calls.read("lambda:GetEventSourceMapping " + id);
		return Optional.ofNullable(this.mappings.get(id)).map(this::seen);
	}

	private EventSourceDescription seen(Mapping mapping) {
		EventSourceDescription seen = new EventSourceDescription(mapping.id, arn(mapping.id), mapping.sourceArn,
				mapping.settings, mapping.state, mapping.tags);
		settle(mapping);
		return seen;
	}

	private void settle(Mapping mapping) {
		if (mapping.state.equals("Deleting")) {
			this.mappings.remove(mapping.id);
		}
		mapping.state = mapping.settings.enabled() ? "Enabled" : "Disabled";
	}

	private static String arn(String id) {
		return MemoryCloud.CALLER.arn("lambda", "event-source-mapping:" + id);
	}

	@Override
	public String create(String functionArn, String sourceArn, EventSourceSettings settings, Map<String, String> tags) {
		String[] names = functionArn.substring(functionArn.indexOf(":function:") + ":function:".length()).split(":");
		MemoryFunctions.Function function = this.cloud.functions.existing("lambda:CreateEventSourceMapping", names[0]);
		if (names.length < 2 || !function.aliases.containsKey(names[1])) {
			throw new NotFoundException("lambda:CreateEventSourceMapping", "Function not found: " + functionArn);
		}
		if (!this.cloud.roles.allows(function.latest.configuration().role(), PERMISSION)) {
			throw new TransientException("lambda:CreateEventSourceMapping", TransientException.Cause.NOT_READY,
					"The function execution role does not have permissions to call ReceiveMessage on SQS");
		}
		return this.cloud.write("lambda:CreateEventSourceMapping", functionArn + " " + sourceArn, () -> {
			if (this.mappings.values()
				.stream()
				.anyMatch((other) -> other.functionArn.equals(functionArn) && other.sourceArn.equals(sourceArn))) {
				throw new ConflictException("lambda:CreateEventSourceMapping",
						"An event source mapping already exists");
			}
			Mapping mapping = new Mapping(this.cloud.newId("mapping"), functionArn, sourceArn, settings, tags);
			this.mappings.put(mapping.id, mapping);
			return mapping.id;
		});
	}

	private void change(String operation, String id, java.util.function.Consumer<Mapping> change) {
		Mapping mapping = existing(operation, id);
		if (mapping.state.endsWith("ing")) {
			settle(mapping);
			throw new TransientException(operation, TransientException.Cause.PREPARING, "The mapping is in use");
		}
		this.cloud.write(operation, "%s %s".formatted(mapping.functionArn, mapping.sourceArn),
				() -> change.accept(mapping));
	}

	private Mapping existing(String operation, String id) {
		Mapping mapping = this.mappings.get(id);
		if (mapping == null) {
			throw new NotFoundException(operation, "The resource you requested does not exist.");
		}
		return mapping;
	}

	@Override
	public void update(String id, String sourceArn, EventSourceSettings settings) {
		change("lambda:UpdateEventSourceMapping", id, (mapping) -> {
			mapping.settings = settings;
			mapping.state = "Updating";
		});
	}

	@Override
	public void enable(String id, boolean enabled) {
		change("lambda:UpdateEventSourceMapping", id, (mapping) -> {
			EventSourceSettings now = mapping.settings;
			mapping.settings = new EventSourceSettings(now.batchSize(), now.window(), now.maximumConcurrency(),
					now.filters(), now.partialAnswers(), enabled);
			mapping.state = enabled ? "Enabling" : "Disabling";
		});
	}

	@Override
	public void delete(String id) {
		change("lambda:DeleteEventSourceMapping", id, (mapping) -> mapping.state = "Deleting");
	}

	@Override
	public void tag(String arn, Map<String, String> tags) {
		this.cloud.write("lambda:TagResource", arn, () -> tagged(arn).putAll(tags));
	}

	@Override
	public void untag(String arn, Set<String> keys) {
		this.cloud.write("lambda:UntagResource", arn, () -> tagged(arn).keySet().removeAll(keys));
	}

	private Map<String, String> tagged(String arn) {
		return existing("lambda:TagResource", arn.substring(arn.lastIndexOf(':') + 1)).tags;
	}

	void inventory(List<String> lines) {
		this.mappings.values()
			.stream()
			.filter((mapping) -> !mapping.state.equals("Deleting"))
			.forEach((mapping) -> lines.add("mapping %s -> %s %s %s".formatted(mapping.sourceArn, mapping.functionArn,
					mapping.settings, new TreeMap<>(mapping.tags))));
	}

	private static final class Mapping {

		private final String id;

		private final String functionArn;

		private final String sourceArn;

		private final Map<String, String> tags;

		private EventSourceSettings settings;

		private String state = "Creating";

		private Mapping(String id, String functionArn, String sourceArn, EventSourceSettings settings,
				Map<String, String> tags) {
			this.id = id;
			this.functionArn = functionArn;
			this.sourceArn = sourceArn;
			this.settings = settings;
			this.tags = new HashMap<>(tags);
		}

	}

}
