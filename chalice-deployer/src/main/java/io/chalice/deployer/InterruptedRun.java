package io.chalice.deployer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.UnfinishedRun;

/**
 * What was begun and did not end, and what it left. What is named is the type of the
 * resource and its name in the application.
 *
 * @param run what was begun
 * @param holder who runs it at the moment, in words, or {@code null} when nobody does
 * @param done what is as it shall be
 * @param begun what is half made, changed or deleted
 * @param waiting what was not touched
 */
public record InterruptedRun(UnfinishedRun run, @Nullable String holder, List<String> done, List<String> begun,
		List<String> waiting) {

	public InterruptedRun {
		done = List.copyOf(done);
		begun = List.copyOf(begun);
		waiting = List.copyOf(waiting);
	}

	static InterruptedRun of(UnfinishedRun run, DeployedState state, @Nullable String holder) {
		return new InterruptedRun(run, holder, titles(run.done(), state), titles(run.begun(), state),
				titles(run.waiting(), state));
	}

	private static List<String> titles(List<String> resources, DeployedState state) {
		return resources.stream().map((resource) -> title(resource, state)).toList();
	}

	private static String title(String resource, DeployedState state) {
		return state.resource(resource).map((entry) -> {
			String type = entry.type().replace('_', ' ');
			return entry.type().equals(resource) ? type : type + " " + resource;
		}).orElse(resource);
	}

}
