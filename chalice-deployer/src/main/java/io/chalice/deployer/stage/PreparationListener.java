package io.chalice.deployer.stage;

import io.chalice.deployer.graph.DeploymentRequest;
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

}
