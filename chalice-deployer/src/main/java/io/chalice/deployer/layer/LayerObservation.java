package io.chalice.deployer.layer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.chalice.deployer.cloud.LayerVersion;

/**
 * A layer as it is.
 *
 * @param versions its versions, newest first
 * @param used the ARNs of those that versions of functions have, where that was asked
 * @param bucketExists whether the bucket for large zips exists
 */
record LayerObservation(List<LayerVersion> versions, Set<String> used, boolean bucketExists) {

	LayerObservation {
		versions = List.copyOf(versions);
		used = Set.copyOf(used);
	}

	/**
	 * Return the version that was made of a zip.
	 * @param sha256 the SHA-256 of the zip, in Base64
	 * @return the newest one
	 */
	Optional<LayerVersion> made(String sha256) {
		return this.versions.stream()
			.filter((version) -> LayerDescription.sha256(version).filter(sha256::equals).isPresent())
			.findFirst();
	}

}
