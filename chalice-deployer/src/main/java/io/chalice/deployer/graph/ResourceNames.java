package io.chalice.deployer.graph;

import java.util.LinkedHashMap;
import java.util.Map;

import io.chalice.model.ApplicationModel;

/**
 * What things of one application and stage are called on AWS, and how they are told apart
 * from others'.
 *
 * @param application the application's name
 * @param stage the stage
 */
public record ResourceNames(String application, String stage) {

	/**
	 * The tag every resource carries.
	 */
	public static final String TAG = "aws-chalice";

	/**
	 * The version of Chalice in the tag.
	 */
	public static final String VERSION = "0.1.0";

	private static final int LONGEST_NAME = 64;

	/**
	 * Return the name everything begins with.
	 * @return application and stage
	 */
	public String prefix() {
		return this.application + "-" + this.stage;
	}

	/**
	 * Return a name on AWS.
	 * @param resource what follows application and stage
	 * @return the name
	 * @throws NameTooLongException when it is longer than AWS allows
	 */
	public String named(String resource) {
		return checked(prefix() + "-" + resource);
	}

	/**
	 * Return the name of what there is one of.
	 * @return application and stage
	 * @throws NameTooLongException when it is longer than AWS allows
	 */
	public String main() {
		return checked(prefix());
	}

	/**
	 * Return a function's name on AWS.
	 * @param resource its resource name
	 * @return the name
	 * @throws NameTooLongException when it is longer than AWS allows
	 */
	public String function(String resource) {
		return resource.equals(ApplicationModel.API_HANDLER) ? main() : named(resource);
	}

	private static String checked(String name) {
		if (name.length() > LONGEST_NAME) {
			throw new NameTooLongException(name, LONGEST_NAME);
		}
		return name;
	}

	/**
	 * Add the tag that says whose a resource is.
	 * @param tags the configured tags
	 * @return those and {@link #TAG}
	 */
	public Map<String, String> tagged(Map<String, String> tags) {
		Map<String, String> all = new LinkedHashMap<>(tags);
		if (!tags.isEmpty()) {
			all.put(TagKeys.TAG, TagKeys.text(tags.keySet()));
		}
		all.put(TAG, tag());
		return Map.copyOf(all);
	}

	/**
	 * Return the value of {@link #TAG}.
	 * @return version, stage and application
	 */
	public String tag() {
		return "version=%s:stage=%s:app=%s".formatted(VERSION, this.stage, this.application);
	}

	/**
	 * Return whether a resource is this application's in this stage.
	 * @param tags the resource's tags
	 * @return {@code true} when they say so, whatever the version
	 */
	public boolean owns(Map<String, String> tags) {
		return tags.getOrDefault(TAG, "").endsWith(":stage=%s:app=%s".formatted(this.stage, this.application));
	}

}
