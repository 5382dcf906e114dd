package io.chalice.deployer.function;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.FunctionDescription;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.RuntimeManagement;

/**
 * A function as it is.
 *
 * @param description the function, or {@code null} without one
 * @param live the version the alias stands for, or {@code null} without an alias
 * @param equal the published versions that are what is wanted
 * @param bucketExists whether the bucket for large zips exists
 * @param management when which of these gets patches of Lambda's runtime, by its number,
 * where that may be another time than usual
 */
record FunctionObservation(@Nullable FunctionDescription description, @Nullable FunctionVersion live,
		List<FunctionVersion> equal, boolean bucketExists, Map<String, RuntimeManagement> management) {

	static final FunctionObservation NONE = new FunctionObservation(null, null, List.of(), false, Map.of());

	FunctionObservation {
		equal = List.copyOf(equal);
		management = Map.copyOf(management);
	}

	/**
	 * Return when a version gets patches.
	 * @param version its number
	 * @return when
	 */
	RuntimeManagement management(String version) {
		return this.management.getOrDefault(version, RuntimeManagement.AUTO);
	}

}
