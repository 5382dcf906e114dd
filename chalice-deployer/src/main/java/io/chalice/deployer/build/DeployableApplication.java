package io.chalice.deployer.build;

import java.util.List;

import io.chalice.deployer.describe.Description;
import io.chalice.deployer.packaging.Artifact;
import io.chalice.deployer.project.BuiltProject;
import io.chalice.model.ApplicationModel;

/**
 * Everything that a deployment needs of a project, made for one stage.
 *
 * @param project the built project
 * @param description what it is
 * @param artifact its zip
 * @param notes what whoever deploys it should know, a line each
 */
public record DeployableApplication(BuiltProject project, Description description, Artifact artifact,
		List<String> notes) {

	public DeployableApplication {
		notes = List.copyOf(notes);
	}

	/**
	 * Return what the application is.
	 * @return its model
	 */
	public ApplicationModel model() {
		return this.description.model();
	}

}
