package io.chalice.deployer.function;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.FunctionDescription;
import io.chalice.deployer.cloud.FunctionVersion;

/**
 * A function as it is.
 *
 * @param description the function, or {@code null} without one
 * @param live the version the alias stands for, or {@code null} without an alias
 * @param equal the newest published version that is what is wanted, or {@code null}
 * @param bucketExists whether the bucket for large zips exists
 */
record FunctionObservation(@Nullable FunctionDescription description, @Nullable FunctionVersion live,
		List<FunctionVersion> equal, boolean bucketExists) {

	static final FunctionObservation NONE = new FunctionObservation(null, null, List.of(), false);

	FunctionObservation {
		equal = List.copyOf(equal);
	}

}
