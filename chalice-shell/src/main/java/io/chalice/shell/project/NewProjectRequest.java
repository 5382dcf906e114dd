package io.chalice.shell.project;

import java.util.List;
import java.util.Optional;

import io.chalice.project.template.ExtraDependency;
import io.chalice.project.template.NewProject;
import io.chalice.project.template.ProjectNames;
import io.chalice.project.template.ProjectTemplate;

/**
 * What was asked for.
 *
 * @param name the project's name
 * @param group its group id
 * @param packageName its package, when it does not follow from group and name
 * @param description what it is for
 * @param java its Java level
 * @param template what it starts as
 * @param dependencies what it depends on besides
 * @param aotCache whether its functions start with an ahead-of-time cache
 * @param mavenWrapper whether it gets a Maven wrapper
 */
record NewProjectRequest(String name, String group, Optional<String> packageName, String description, int java,
		ProjectTemplate template, List<ExtraDependency> dependencies, boolean aotCache, boolean mavenWrapper) {

	NewProjectRequest {
		dependencies = List.copyOf(dependencies);
	}

	NewProject project() {
		return new NewProject(this.name, this.group,
				this.packageName.orElseGet(() -> ProjectNames.packageOf(this.group, this.name)), this.description,
				this.java, this.template, this.dependencies, this.aotCache);
	}

}
