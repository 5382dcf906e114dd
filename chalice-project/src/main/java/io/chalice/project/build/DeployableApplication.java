package io.chalice.project.build;

import java.util.List;

import io.chalice.model.ApplicationModel;
import io.chalice.project.BuiltProject;
import io.chalice.project.describe.ProjectDescription;
import io.chalice.project.hygiene.ClassPathReview;
import io.chalice.project.packaging.Artifact;

/**
 * Everything that a deployment needs of a project, made for one stage.
 *
 * @param project the built project
 * @param description what it is
 * @param artifact its zip
 * @param notes what whoever deploys it should know, a line each
 * @param review the largest jars of the zip, and what does not belong into it
 */
public record DeployableApplication(BuiltProject project, ProjectDescription description, Artifact artifact,
		List<String> notes, ClassPathReview review) {

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
