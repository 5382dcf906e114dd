package io.chalice.deployer.function;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.AsyncSettings;
import io.chalice.deployer.cloud.FunctionDescription;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.ProvisionedConcurrency;
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
 * @param async what is done with asynchronous calls of the alias
 * @param provisioned the instances that are kept ready, by version or alias
 */
record FunctionObservation(@Nullable FunctionDescription description, @Nullable FunctionVersion live,
		List<FunctionVersion> equal, boolean bucketExists, Map<String, RuntimeManagement> management,
		AsyncSettings async, Map<String, ProvisionedConcurrency> provisioned) {

	FunctionObservation {
		equal = List.copyOf(equal);
		management = Map.copyOf(management);
		provisioned = new TreeMap<>(provisioned);
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
