package io.chalice.deployer.plan;

import java.util.Map;
import java.util.Set;

import io.chalice.deployer.cloud.Cloud;

/**
 * Something that has tags.
 *
 * @param kind what it is
 * @param name its name, of API Gateway's its path, {@code /restapis/abc123}, of a managed
 * policy its ARN
 * @param steps how the ids of its steps begin, {@code function:api_handler}
 * @param resourceName its name in the application
 * @param type its type in the state
 */
public record TagTarget(Kind kind, String name, String steps, String resourceName, String type) {

	void tag(Cloud cloud, Map<String, String> tags) {
		switch (this.kind) {
			case ROLE -> cloud.roles().tag(this.name, tags);
			case POLICY -> cloud.policies().tag(this.name, tags);
			case FUNCTION -> cloud.functions().tag(this.name, tags);
			case LOG_GROUP -> cloud.logGroups().tag(this.name, tags);
			case REST_API, STAGE, API_KEY, USAGE_PLAN -> cloud.restApis().tag(this.name, tags);
		}
	}

	void untag(Cloud cloud, Set<String> keys) {
		switch (this.kind) {
			case ROLE -> cloud.roles().untag(this.name, keys);
			case POLICY -> cloud.policies().untag(this.name, keys);
			case FUNCTION -> cloud.functions().untag(this.name, keys);
			case LOG_GROUP -> cloud.logGroups().untag(this.name, keys);
			case REST_API, STAGE, API_KEY, USAGE_PLAN -> cloud.restApis().untag(this.name, keys);
		}
	}

	String words() {
		return "%s: %s".formatted(this.kind.words, this.name);
	}

	/**
	 * What can have tags.
	 */
	public enum Kind {

		/** A role of IAM. */
		ROLE("IAM role"),

		/** A managed policy of IAM. */
		POLICY("IAM policy"),

		/** A function of Lambda. */
		FUNCTION("lambda function"),

		/** A log group of CloudWatch. */
		LOG_GROUP("log group"),

		/** A REST API. */
		REST_API("rest API"),

		/** A stage of a REST API. */
		STAGE("stage"),

		/** A key of API Gateway. */
		API_KEY("API key"),

		/** A usage plan of API Gateway. */
		USAGE_PLAN("usage plan");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

	}

}
