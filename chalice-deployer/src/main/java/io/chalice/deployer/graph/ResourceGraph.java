package io.chalice.deployer.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The wanted resources, each after those it depends on.
 */
public final class ResourceGraph {

	private final List<Resource> resources;

	/**
	 * Order resources.
	 * @param resources the resources; a dependency on one that is not among them does not
	 * count
	 * @throws IllegalArgumentException when two have the same name or depend on each
	 * other
	 */
	public ResourceGraph(List<? extends Resource> resources) {
		Map<String, Resource> byName = new LinkedHashMap<>();
		for (Resource resource : resources) {
			if (byName.put(resource.resourceName(), resource) != null) {
				throw new IllegalArgumentException("Two resources are named " + resource.resourceName());
			}
		}
		List<Resource> ordered = new ArrayList<>();
		Set<String> done = new LinkedHashSet<>();
		for (Resource resource : resources) {
			visit(resource, byName, done, new LinkedHashSet<>(), ordered);
		}
		this.resources = List.copyOf(ordered);
	}

	private static void visit(Resource resource, Map<String, Resource> byName, Set<String> done, Set<String> path,
			List<Resource> ordered) {
		if (done.contains(resource.resourceName())) {
			return;
		}
		if (!path.add(resource.resourceName())) {
			throw new IllegalArgumentException("Resources depend on each other: " + path);
		}
		for (String dependency : resource.dependencies()) {
			Resource needed = byName.get(dependency);
			if (needed != null) {
				visit(needed, byName, done, path, ordered);
			}
		}
		path.remove(resource.resourceName());
		done.add(resource.resourceName());
		ordered.add(resource);
	}

	/**
	 * Return the resources.
	 * @return each after those it depends on
	 */
	public List<Resource> resources() {
		return this.resources;
	}

}
