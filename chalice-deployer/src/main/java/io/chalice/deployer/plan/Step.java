package io.chalice.deployer.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.state.StateEdit;

/**
 * One thing to do: at most one call that changes something, with what it is told. Running
 * it again after it was done is harmless.
 */
public interface Step {

	/**
	 * Return what it does, for whoever watches.
	 * @return a line such as {@code Creating IAM role: helloworld-dev}
	 */
	@JsonIgnore
	String title();

	/**
	 * Return whether it is only a part of something that has been told already, or too
	 * quick to be told.
	 * @return {@code true} when its title is of interest only while it takes long
	 */
	@JsonIgnore
	default boolean isMinor() {
		return false;
	}

	/**
	 * Return whether it takes something away that the deploy before may serve with. Such
	 * steps come last.
	 * @return {@code true} when it deletes, closes or takes back
	 */
	@JsonIgnore
	default boolean isDestructive() {
		return false;
	}

	/**
	 * Return the values that it makes.
	 * @return what later steps may refer to; its result has every one of them
	 */
	default Set<StepOutput> makes() {
		return Set.of();
	}

	/**
	 * Return what to note before it runs, so that an interrupted deploy knows what to
	 * look for.
	 * @return changes of the state
	 */
	default List<StateEdit> intents() {
		return List.of();
	}

	/**
	 * Do it.
	 * @param cloud the services
	 * @param outputs what earlier steps made
	 * @return what it made
	 * @throws io.chalice.deployer.cloud.CloudException when AWS refuses
	 */
	StepResult run(Cloud cloud, StepOutputs outputs);

	/**
	 * Look whether it was done, after a call that was not answered.
	 * @param cloud the services
	 * @param outputs what earlier steps made
	 * @return what it made, or empty to do it again
	 */
	default Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
		return Optional.empty();
	}

}
