package io.chalice.project.describe;

/**
 * A project does not depend on the starter, so that there is nobody to describe it.
 */
public final class StarterMissingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String project;

	StarterMissingException(String project) {
		super("%s has no chalice-spring-autoconfigure on its class path: add the dependency %s to its pom.xml"
			.formatted(project, "io.chalice:chalice-spring-boot-starter"));
		this.project = project;
	}

	/**
	 * Return the project.
	 * @return its artifact id
	 */
	public String project() {
		return this.project;
	}

}
