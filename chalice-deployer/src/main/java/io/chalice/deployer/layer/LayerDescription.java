package io.chalice.deployer.layer;

import java.util.Map;
import java.util.Optional;

import io.chalice.deployer.cloud.LayerVersion;
import io.chalice.deployer.graph.ResourceNames;

/**
 * What a version of a layer says of itself, since it cannot have tags: whose it is, and
 * what it was made of.
 */
final class LayerDescription {

	private static final String HASH = " sha256 ";

	private LayerDescription() {
	}

	static String of(ResourceNames naming, String sha256) {
		return naming.tag() + HASH + sha256;
	}

	static boolean isOwn(LayerVersion version, ResourceNames naming) {
		String description = version.description();
		int end = description.indexOf(HASH);
		return end > 0 && naming.owns(Map.of(ResourceNames.TAG, description.substring(0, end)));
	}

	static Optional<String> sha256(LayerVersion version) {
		int end = version.description().indexOf(HASH);
		return (end > 0) ? Optional.of(version.description().substring(end + HASH.length())) : Optional.empty();
	}

}
