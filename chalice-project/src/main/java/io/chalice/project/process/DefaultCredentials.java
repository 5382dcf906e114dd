package io.chalice.project.process;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The credentials of applications that find them themselves, or have none.
 */
final class DefaultCredentials implements ApplicationCredentials {

	@Override
	public void prepare(@Nullable String profile, @Nullable String region) {
	}

	@Override
	public Map<String, String> variables(@Nullable String profile, @Nullable String region) {
		return Map.of();
	}

	@Override
	public Optional<String> region(@Nullable String profile, @Nullable String region) {
		return Optional.ofNullable(region);
	}

	@Override
	public void close() {
	}

}
