package io.chalice.deployer.graph;

import java.util.List;

import io.chalice.deployer.iam.PolicySource;
import io.chalice.model.ApplicationModel;
import io.chalice.project.describe.FunctionNames;
import io.chalice.project.packaging.Artifact;

/**
 * Everything that a deployment is made from.
 *
 * @param model what the application is
 * @param settings how it is deployed
 * @param artifact its zip
 * @param policies where the policies of its roles come from, and where they are written
 * @param verified whether new versions are called before they serve anybody
 * @param replacing whether what is live is the same package, to which nobody goes back
 */
public record DeploymentRequest(ApplicationModel model, StageSettings settings, Artifact artifact,
		PolicySource policies, boolean verified, boolean replacing) {

	/**
	 * Create a request for a deployment that calls new versions before they serve
	 * anybody.
	 * @param model what the application is
	 * @param settings how it is deployed
	 * @param artifact its zip
	 * @param policies where the policies of its roles come from, and where they are
	 * written
	 */
	public DeploymentRequest(ApplicationModel model, StageSettings settings, Artifact artifact, PolicySource policies) {
		this(model, settings, artifact, policies, true, false);
	}

	/**
	 * Choose whether new versions are called before they serve anybody.
	 * @param verified whether they are
	 * @return the changed copy
	 */
	public DeploymentRequest withVerified(boolean verified) {
		return new DeploymentRequest(this.model, this.settings, this.artifact, this.policies, verified, this.replacing);
	}

	/**
	 * Deploy the live package once more, with an ahead-of-time cache.
	 * @return the changed copy
	 */
	public DeploymentRequest withReplacing() {
		return new DeploymentRequest(this.model, this.settings, this.artifact, this.policies, this.verified, true);
	}

	/**
	 * Return what things are called.
	 * @return the naming
	 */
	public ResourceNames naming() {
		return new ResourceNames(this.settings.application(), this.settings.stage());
	}

	/**
	 * Return whether there is a REST API.
	 * @return {@code true} with at least one route
	 */
	public boolean hasApi() {
		return !this.model.routes().isEmpty();
	}

	/**
	 * Return the functions' resource names.
	 * @return the routes' function first, when there are routes
	 */
	public List<String> functionNames() {
		return FunctionNames.of(this.model);
	}

	/**
	 * Return a function's name on AWS.
	 * @param function its resource name
	 * @return the name
	 */
	public String functionName(String function) {
		return naming().function(function);
	}

}
