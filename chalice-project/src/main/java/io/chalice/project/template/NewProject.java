package io.chalice.project.template;

import java.util.List;

/**
 * What a new project is to be.
 *
 * @param name its name: the directory, the artifact id and the application's name
 * @param group its group id
 * @param packageName the package of its classes
 * @param description what it is for, one line
 * @param javaVersion the Java level it is written for, such as 17
 * @param template what it starts as
 * @param dependencies what it depends on besides
 * @param aotCache whether its functions start with an ahead-of-time cache
 */
public record NewProject(String name, String group, String packageName, String description, int javaVersion,
		ProjectTemplate template, List<ExtraDependency> dependencies, boolean aotCache) {

	/**
	 * The Java levels a new project may be written for.
	 */
	public static final List<Integer> JAVA_VERSIONS = List.of(17, 21, 25);

	/**
	 * Create a project, if it can be one.
	 * @throws TemplateException when a name is none
	 */
	public NewProject {
		dependencies = List.copyOf(dependencies);
		ProjectNames.require(ProjectNames.problemOfName(name));
		ProjectNames.require(ProjectNames.problemOfGroup(group));
		ProjectNames.require(ProjectNames.problemOfPackage(packageName));
		if (!JAVA_VERSIONS.contains(javaVersion)) {
			throw new TemplateException(
					"A project is written for Java %s, not for %d".formatted("17, 21 or 25", javaVersion));
		}
	}

	/**
	 * Return the class that starts the application.
	 * @return its simple name
	 */
	public String applicationClass() {
		return ProjectNames.className(this.name) + "Application";
	}

}
