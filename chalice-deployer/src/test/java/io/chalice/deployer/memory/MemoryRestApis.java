package io.chalice.deployer.memory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.AccessLog;
import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.Patch;
import io.chalice.deployer.cloud.RestApiDescription;
import io.chalice.deployer.cloud.RestApis;

/**
 * REST APIs. Their names may repeat.
 */
final class MemoryRestApis implements RestApis {

	private final MemoryCloud cloud;

	final Map<String, Api> apis = new LinkedHashMap<>();

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

	private static RestApiDescription description(Api api) {
		return new RestApiDescription(api.id, api.name, api.endpoint, api.compression, false, api.tags);
	}

	@Override
	public Optional<RestApiDescription> find(String id) {
		this.cloud.calls.read("apigateway:GetRestApi " + id);
		return Optional.ofNullable(this.apis.get(id)).map(MemoryRestApis::description);
	}

	@Override
	public List<RestApiDescription> list() {
		this.cloud.calls.read("apigateway:GetRestApis");
		return this.apis.values().stream().map(MemoryRestApis::description).toList();
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
		this.cloud.write("apigateway:PutRestApi", id, () -> existing("apigateway:PutRestApi", id).draft = document);
	}

	@Override
	public void update(String id, List<Patch> patches) {
		this.cloud.write("apigateway:UpdateRestApi", id + " " + patches, () -> {
			Api api = existing("apigateway:UpdateRestApi", id);
			for (Patch patch : patches) {
				if (patch.path().startsWith("/endpointConfiguration/types/")) {
					api.endpoint = new ApiEndpoint(Objects.requireNonNull(patch.value()),
							api.endpoint.vpcEndpointIds());
				}
				else if (patch.path().equals("/minimumCompressionSize")) {
					String value = Objects.requireNonNull(patch.value());
					api.compression = value.isEmpty() ? null : Integer.valueOf(value);
				}
				else if (patch.path().equals("/name")) {
					api.name = Objects.requireNonNull(patch.value());
				}
			}
		});
	}

	@Override
	public void tag(String id, Map<String, String> tags) {
		this.cloud.write("apigateway:TagResource", id, () -> existing("apigateway:TagResource", id).tags.putAll(tags));
	}

	@Override
	public void untag(String id, Set<String> keys) {
		this.cloud.write("apigateway:UntagResource", id,
				() -> existing("apigateway:UntagResource", id).tags.keySet().removeAll(keys));
	}

	@Override
	public void delete(String id) {
		this.cloud.write("apigateway:DeleteRestApi", id, () -> {
			existing("apigateway:DeleteRestApi", id);
			this.apis.remove(id);
		});
	}

	void inventory(List<String> lines) {
		for (Api api : this.apis.values()) {
			lines.add("api %s %s %s compression %s".formatted(api.name, api.endpoint, new TreeMap<>(api.tags),
					api.compression));
			api.stages.forEach((name, stage) -> lines.add("stage %s tracing %s log %s answers %s".formatted(name,
					stage.tracing, stage.accessLog, this.cloud.stages.answer(api, stage))));
			api.deployments.forEach((id, deployment) -> {
				boolean live = api.stages.values().stream().anyMatch((stage) -> stage.deploymentId.equals(id));
				lines.add("deployment " + (live ? "live" : "former"));
			});
		}
	}

	static final class Api {

		final String id;

		String name;

		ApiEndpoint endpoint;

		final Map<String, String> tags;

		@Nullable Integer compression;

		String draft = "";

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

		boolean tracing;

		@Nullable AccessLog accessLog;

		Stage(String deploymentId, Map<String, String> variables, boolean tracing) {
			this.deploymentId = deploymentId;
			this.variables = new TreeMap<>(variables);
			this.tracing = tracing;
		}

	}

}
