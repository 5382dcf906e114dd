package io.chalice.project.configuration;

import java.util.List;

/**
 * The keys of roles and their policies.
 */
public final class PolicyKeys {

	/** Whether the policy is generated. */
	public static final ConfigurationKey<Boolean> AUTOGEN_POLICY = ConfigurationKey
		.function("autogen_policy", FlagType.INSTANCE, "Whether the policy is generated from the code.")
		.withDefault(true)
		.example("false");

	/** The policy's file. */
	public static final ConfigurationKey<String> IAM_POLICY_FILE = ConfigurationKey.function("iam_policy_file",
			TextType.ANY,
			"The policy's file, relative to .chalice/; by default policy.json in stage dev, else policy-STAGE.json.")
		.example("\"policy-by-hand.json\"");

	/** The file of what is added to a generated policy. */
	public static final ConfigurationKey<String> EXTRA_POLICY_FILE = ConfigurationKey
		.function("extra_policy_file", TextType.ANY,
				"A policy, relative to .chalice/, whose statements are added to the generated one.")
		.example("\"more.json\"");

	/** Whether the deployment makes the role. */
	public static final ConfigurationKey<Boolean> MANAGE_IAM_ROLE = ConfigurationKey
		.function("manage_iam_role", FlagType.INSTANCE,
				"Whether the deployment makes the function's role; if not, iam_role_arn is needed.")
		.withDefault(true)
		.example("false");

	/** The ARN of the role. */
	public static final ConfigurationKey<String> IAM_ROLE_ARN = ConfigurationKey
		.function("iam_role_arn", AwsTextTypes.ROLE, "The role of the function.")
		.example("\"arn:aws:iam::123456789012:role/shop\"");

	/** Whether each function gets a role of its own. */
	public static final ConfigurationKey<Boolean> PER_FUNCTION_ROLES = ConfigurationKey
		.stage("per_function_roles", FlagType.INSTANCE, "Whether each function gets a role of its own.")
		.withDefault(false)
		.example("true");

	static final List<ConfigurationKey<?>> ALL = List.of(AUTOGEN_POLICY, IAM_POLICY_FILE, EXTRA_POLICY_FILE,
			MANAGE_IAM_ROLE, IAM_ROLE_ARN, PER_FUNCTION_ROLES);

	private PolicyKeys() {
	}

}
