package io.chalice.deployer.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.deployer.cloud.AccessLog;
import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.RestApiDescription;
import io.chalice.deployer.cloud.RestApiService;
import io.chalice.deployer.cloud.SettingPatch;

/**
 * REST APIs. Their names may repeat.
 */
final class MemoryRestApis implements RestApiService {

	private static final Pattern COMPRESSION = Pattern
		.compile("\"x-amazon-apigateway-minimum-compression-size\":(\\d+)");

	private final MemoryCloud cloud;

	final Map<String, Api> apis = new LinkedHashMap<>();

	/** As some emulators do. */
	boolean forgetsBinaryTypes;

	MemoryRestApis(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	Api existing(String operation, String id) {
		Api api = this.apis.get(id);
		if (api == null) {
			throw new NotFoundException(operation, "Invalid API identifier specified " + id);
		}
		return api;
	}

	private RestApiDescription description(Api api) {
		return new RestApiDescription(api.id, api.name, api.endpoint, api.compression, api.policy,
				this.forgetsBinaryTypes ? List.of() : api.binaryTypes(), api.tags);
	}

	@Override
	public Optional<RestApiDescription> find(String id) {
		this.cloud.calls.read("apigateway:GetRestApi " + id);
		return Optional.ofNullable(this.apis.get(id)).map(this::description);
	}

	@Override
	public List<RestApiDescription> list() {
		this.cloud.calls.read("apigateway:GetRestApis");
		return this.apis.values().stream().map(this::description).toList();
	}

	@Override
	public String create(String name, ApiEndpoint endpoint, Map<String, String> tags) {
		return this.cloud.write("apigateway:CreateRestApi", name, () -> {
			String id = this.cloud.newId("api");
			this.apis.put(id, new Api(id, name, endpoint, tags));
			return id;
		});
	}

	@Override
	public void put(String id, String document) {
		this.cloud.write("apigateway:PutRestApi", id, () -> {
			Api api = existing("apigateway:PutRestApi", id);
			api.draft = document;
			api.policy = api.policy || document.contains("x-amazon-apigateway-policy");
			Matcher compression = COMPRESSION.matcher(document);
			if (compression.find()) {
				api.compression = Integer.valueOf(compression.group(1));
			}
		});
	}

	@Override
	public void update(String id, List<SettingPatch> patches) {
		this.cloud.write("apigateway:UpdateRestApi", id + " " + patches, () -> {
			Api api = existing("apigateway:UpdateRestApi", id);
			for (SettingPatch patch : patches) {
				if (patch.path().equals("/endpointConfiguration/types/" + api.endpoint.type())) {
					api.endpoint = new ApiEndpoint(Objects.requireNonNull(patch.value()),
							api.endpoint.vpcEndpointIds());
				}
				else if (patch.path().equals("/endpointConfiguration/vpcEndpointIds")) {
					api.endpoint = new ApiEndpoint(api.endpoint.type(),
							changed(api.endpoint.vpcEndpointIds(), patch.op(), Objects.requireNonNull(patch.value())));
				}
				else if (patch.path().equals("/policy")) {
					api.policy = !Objects.requireNonNull(patch.value()).isEmpty();
				}
				else if (patch.path().equals("/minimumCompressionSize")) {
					String value = Objects.requireNonNull(patch.value());
					api.compression = value.isEmpty() ? null : Integer.valueOf(value);
				}
				else if (patch.path().equals("/name")) {
					api.name = Objects.requireNonNull(patch.value());
				}
				else {
					throw new CloudException("apigateway:UpdateRestApi", "Invalid patch path " + patch.path());
				}
			}
			if (!api.endpoint.type().equals("PRIVATE") && !api.endpoint.vpcEndpointIds().isEmpty()) {
				throw new CloudException("apigateway:UpdateRestApi", "Only private APIs have VPC endpoints");
			}
		});
	}

	private static List<String> changed(List<String> ids, String op, String id) {
		List<String> changed = new ArrayList<>(ids);
		if (op.equals("add")) {
			changed.add(id);
		}
		else if (!changed.remove(id)) {
			throw new NotFoundException("apigateway:UpdateRestApi", "Invalid VPC endpoint " + id);
		}
		changed.sort(null);
		return changed;
	}

	@Override
	public void tag(String path, Map<String, String> tags) {
		this.cloud.write("apigateway:TagResource", path, () -> tags("apigateway:TagResource", path).putAll(tags));
	}

	@Override
	public void untag(String path, Set<String> keys) {
		this.cloud.write("apigateway:UntagResource", path,
				() -> tags("apigateway:UntagResource", path).keySet().removeAll(keys));
	}

	private Map<String, String> tags(String operation, String path) {
		String[] parts = path.split("/");
		return switch (parts[1]) {
			case "restapis" -> (parts.length == 3) ? existing(operation, parts[2]).tags
					: Objects.requireNonNull(existing(operation, parts[2]).stages.get(parts[4])).tags;
			case "apikeys", "usageplans" -> this.cloud.keys.tags(operation, parts[2]);
			default -> throw new NotFoundException(operation, "Invalid resource " + path);
		};
	}

	@Override
	public void delete(String id) {
		this.cloud.write("apigateway:DeleteRestApi", id, () -> {
			existing("apigateway:DeleteRestApi", id);
			this.apis.remove(id);
		});
	}

	void served(Set<String> served) {
		for (Api api : this.apis.values()) {
			api.stages.forEach((name, stage) -> served.add("stage %s of %s".formatted(name, api.name)));
		}
	}

	void inventory(List<String> lines) {
		for (Api api : this.apis.values()) {
			lines.add("api %s %s %s compression %s policy %s".formatted(api.name, api.endpoint, new TreeMap<>(api.tags),
					api.compression, api.policy));
			api.stages.forEach((name, stage) -> lines.add("stage %s %s tracing %s log %s answers %s".formatted(name,
					stage.tags, stage.tracing, stage.accessLog, this.cloud.stages.answer(api, stage))));
			api.deployments.forEach((id, deployment) -> {
				boolean live = api.stages.values().stream().anyMatch((stage) -> stage.deploymentId.equals(id));
				lines.add("deployment " + (live ? "live" : "former"));
			});
		}
	}

	static final class Api {

		private static final JsonMapper MAPPER = JsonMapper.builder().build();

		final String id;

		String name;

		ApiEndpoint endpoint;

		final Map<String, String> tags;

		@Nullable Integer compression;

		boolean policy;

		String draft = "";

		private List<String> binaryTypes() {
			return this.draft.isEmpty() ? List.of()
					: MAPPER.readTree(this.draft)
						.path("x-amazon-apigateway-binary-media-types")
						.valueStream()
						.map(JsonNode::asString)
						.toList();
		}

		final Map<String, Deployment> deployments = new LinkedHashMap<>();

		final Map<String, Stage> stages = new TreeMap<>();

		Api(String id, String name, ApiEndpoint endpoint, Map<String, String> tags) {
			this.id = id;
			this.name = name;
			this.endpoint = endpoint;
			this.tags = new HashMap<>(tags);
		}

	}

	record Deployment(String description, String document) {

	}

	static final class Stage {

		String deploymentId;

		final Map<String, String> variables;

		final Map<String, String> tags;

		boolean tracing;

		@Nullable AccessLog accessLog;

		Stage(String deploymentId, Map<String, String> variables, boolean tracing, Map<String, String> tags) {
			this.tags = new TreeMap<>(tags);
			this.deploymentId = deploymentId;
			this.variables = new TreeMap<>(variables);
			this.tracing = tracing;
		}

	}

}
