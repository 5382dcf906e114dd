package io.chalice.policy.analysis;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a policy is wanted for.
 *
 * @param application directories and archives with the application's own classes
 * @param libraries directories and archives of its dependencies
 * @param entryPoints what is called from outside; none means everything
 * @param stage what is known of the place it runs in
 * @param cache a directory for results, or null to keep none
 */
public record PolicyRequest(List<Path> application, List<Path> libraries, List<EntryPoint> entryPoints,
		TargetStage stage, @Nullable Path cache) {

	/**
	 * Copies the lists.
	 */
	public PolicyRequest {
		application = List.copyOf(application);
		libraries = List.copyOf(libraries);
		entryPoints = List.copyOf(entryPoints);
	}

}
