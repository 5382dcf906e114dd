package io.chalice.deployer.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.FunctionCode;
import io.chalice.deployer.cloud.LayerService;
import io.chalice.deployer.cloud.LayerVersion;
import io.chalice.deployer.cloud.NotFoundException;

/**
 * Layers. The numbers of versions are never given again.
 */
final class MemoryLayers implements LayerService {

	private final MemoryCloud cloud;

	private final Map<String, List<LayerVersion>> layers = new TreeMap<>();

	private final Map<String, Long> published = new HashMap<>();

	MemoryLayers(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	/**
	 * Refuse what is gone of the layers that were made here.
	 * @param arns the ARNs of versions
	 */
	void require(List<String> arns) {
		for (String arn : arns) {
			String name = arn.replaceFirst(":\\d+$", "").replaceFirst(".*:", "");
			if (this.published.containsKey(name)
					&& this.layers.getOrDefault(name, List.of()).stream().noneMatch((one) -> one.arn().equals(arn))) {
				throw new CloudException("lambda:UpdateFunctionConfiguration",
						"Layer version %s does not exist.".formatted(arn));
			}
		}
	}

	@Override
	public List<LayerVersion> versions(String name) {
		this.cloud.calls.read("lambda:ListLayerVersions " + name);
		return List.copyOf(this.layers.getOrDefault(name, List.of()));
	}

	@Override
	public LayerVersion publish(String name, String description, FunctionCode content) {
		return this.cloud.write("lambda:PublishLayerVersion", name, () -> {
			if (content.bucket() != null
					&& !this.cloud.buckets.has(content.bucket(), Objects.requireNonNull(content.key()))) {
				throw new CloudException("lambda:PublishLayerVersion", "The specified key does not exist.");
			}
			long number = this.published.merge(name, 1L, Long::sum);
			LayerVersion version = new LayerVersion(
					MemoryCloud.CALLER.arn("lambda", "layer:%s:%d".formatted(name, number)), number, description);
			this.layers.computeIfAbsent(name, (first) -> new ArrayList<>()).add(0, version);
			return version;
		});
	}

	@Override
	public void delete(String name, long version) {
		this.cloud.write("lambda:DeleteLayerVersion", "%s:%d".formatted(name, version), () -> {
			List<LayerVersion> versions = this.layers.getOrDefault(name, List.of());
			if (versions.stream().noneMatch((one) -> one.version() == version)) {
				throw new NotFoundException("lambda:DeleteLayerVersion", "There is no such version");
			}
			versions.removeIf((one) -> one.version() == version);
		});
	}

	void inventory(List<String> lines) {
		this.layers.forEach((name, versions) -> versions
			.forEach((one) -> lines.add("layer %s %s".formatted(name, one.description()))));
	}

}
