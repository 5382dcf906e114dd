package io.chalice.deployer.memory;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.chalice.deployer.cloud.CodeStorage;
import io.chalice.deployer.cloud.CodeStorageService;

/**
 * The room that code takes: a million bytes for each version.
 */
final class MemoryCodeStorage implements CodeStorageService {

	private static final long SIZE = 1_000_000;

	private static final long LIMIT = 75L * 1024 * 1024 * 1024;

	private final MemoryCloud cloud;

	MemoryCodeStorage(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	@Override
	public Optional<CodeStorage> account() {
		this.cloud.calls.read("lambda:GetAccountSettings");
		long versions = this.cloud.functions.functions.values()
			.stream()
			.mapToLong((function) -> function.versions.size())
			.sum();
		return Optional.of(new CodeStorage(versions * SIZE, LIMIT));
	}

	@Override
	public Map<String, Long> versions(String function) {
		this.cloud.calls.read("lambda:ListVersionsByFunction " + function);
		Map<String, Long> sizes = new TreeMap<>();
		this.cloud.functions.existing("lambda:ListVersionsByFunction", function).versions.keySet()
			.forEach((version) -> sizes.put(version, SIZE));
		return sizes;
	}

}
