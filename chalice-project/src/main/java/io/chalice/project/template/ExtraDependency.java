package io.chalice.project.template;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a new project may depend on, besides what it needs.
 */
public enum ExtraDependency {

	/** Bean Validation. */
	VALIDATION("validation", "Validation: Bean Validation of parameters and bodies", "org.springframework.boot",
			"spring-boot-starter-validation"),

	/** Amazon S3. */
	S3("s3", "Amazon S3: objects", Aws.GROUP, "s3"),

	/** Amazon DynamoDB. */
	DYNAMODB("dynamodb", "Amazon DynamoDB: tables", Aws.GROUP, "dynamodb"),

	/** Amazon SQS. */
	SQS("sqs", "Amazon SQS: queues", Aws.GROUP, "sqs"),

	/** Amazon SNS. */
	SNS("sns", "Amazon SNS: topics", Aws.GROUP, "sns"),

	/** AWS Secrets Manager. */
	SECRETS_MANAGER("secretsmanager", "AWS Secrets Manager: secrets", Aws.GROUP, "secretsmanager");

	private final String id;

	private final String title;

	private final String group;

	private final String artifact;

	ExtraDependency(String id, String title, String group, String artifact) {
		this.id = id;
		this.title = title;
		this.group = group;
		this.artifact = artifact;
	}

	/**
	 * Find a dependency.
	 * @param id its name
	 * @return the dependency
	 */
	public static Optional<ExtraDependency> of(String id) {
		return Arrays.stream(values()).filter((dependency) -> dependency.id.equals(id)).findFirst();
	}

	/**
	 * Return the dependency's name.
	 * @return what is typed to choose it
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Return what the dependency is.
	 * @return a line for people
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Return whether this is a client of the AWS SDK.
	 * @return {@code true} for a service of AWS
	 */
	boolean isAws() {
		return this.group.equals(Aws.GROUP);
	}

	/**
	 * Return the artifact.
	 * @return its id
	 */
	String artifact() {
		return this.artifact;
	}

	/**
	 * Return the group.
	 * @return its id
	 */
	String group() {
		return this.group;
	}

	private static final class Aws {

		static final String GROUP = "software.amazon.awssdk";

	}

}
