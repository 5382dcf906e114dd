package io.chalice.deployer.stage;

import java.util.function.Function;
import java.util.function.Supplier;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.project.build.BuildListener;
import io.chalice.project.build.DeployableApplication;

/**
 * Is told what happens while a deploy is prepared.
 */
public interface PreparationListener {

	/**
	 * Something takes its time, or goes on in a way that is worth to know.
	 * @param line a sentence about it
	 */
	void message(String line);

	/**
	 * Something is doubtful.
	 * @param line a sentence about it
	 */
	void warning(String line);

	/**
	 * The package is made, and nothing is planned yet.
	 * @param application what was built
	 * @param request what would be deployed
	 */
	default void packaged(DeployableApplication application, DeploymentRequest request) {
	}

	/**
	 * Something is done that may take its time.
	 * @param <T> the type of what comes of it
	 * @param what what is done, as "Asking AWS for the account"
	 * @param work does it
	 * @return what comes of it
	 */
	default <T> T during(String what, Supplier<T> work) {
		return work.get();
	}

	/**
	 * The project is built.
	 * @param build builds it, for somebody who watches
	 * @return what was built
	 */
	default DeployableApplication building(Function<BuildListener, DeployableApplication> build) {
		return build.apply(BuildListener.NONE);
	}

}
