package io.chalice.project.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a new project may start as. Every template is a sample of this project, built and
 * tested with it.
 */
public enum ProjectTemplate {

	/** One route. */
	REST_API("rest-api", "REST API: one route and its test", "com.example.helloworld", "Helloworld", List.of()),

	/** Routes over S3. */
	OBJECTS("objects", "Objects: JSON stored in S3, with a test that needs no AWS", "com.example.objects", "Objects",
			List.of(ExtraDependency.S3)),

	/** A bucket, a queue and a schedule. */
	EVENTS("events", "Events: uploads become messages, messages rows, and every night a report", "com.example.events",
			"Events",
			List.of(ExtraDependency.VALIDATION, ExtraDependency.DYNAMODB, ExtraDependency.S3, ExtraDependency.SQS));

	private final String id;

	private final String title;

	private final String samplePackage;

	private final String classPrefix;

	private final List<ExtraDependency> dependencies;

	ProjectTemplate(String id, String title, String samplePackage, String classPrefix,
			List<ExtraDependency> dependencies) {
		this.id = id;
		this.title = title;
		this.samplePackage = samplePackage;
		this.classPrefix = classPrefix;
		this.dependencies = dependencies;
	}

	/**
	 * Find a template.
	 * @param id its name
	 * @return the template
	 */
	public static Optional<ProjectTemplate> of(String id) {
		return Arrays.stream(values()).filter((template) -> template.id.equals(id)).findFirst();
	}

	/**
	 * Return the template's name.
	 * @return what is typed to choose it
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Return what the template is.
	 * @return a line for people
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Make a line or a path of the sample one of the new project.
	 * @param text the text of the sample
	 * @param project the new project
	 * @return the text with the new project's names
	 */
	String rename(String text, NewProject project) {
		return text.replace(this.samplePackage, project.packageName())
			.replace(this.samplePackage.replace('.', '/'), project.packageName().replace('.', '/'))
			.replace(this.classPrefix + "Application", project.applicationClass());
	}

	/**
	 * Return what the sample depends on, besides what every project needs.
	 * @return the dependencies in order
	 */
	List<ExtraDependency> dependencies() {
		return this.dependencies;
	}

}
