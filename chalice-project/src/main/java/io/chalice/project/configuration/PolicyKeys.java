package io.chalice.project.configuration;

import java.util.List;

/**
 * The keys of roles and their policies.
 */
final class PolicyKeys {

	static final Key AUTOGEN_POLICY = Key
		.function("autogen_policy", FlagType.INSTANCE, "Whether the policy is generated from the code.")
		.withDefault(true);

	static final Key IAM_POLICY_FILE = Key.function("iam_policy_file", TextType.ANY,
			"The policy's file, relative to .chalice/; by default policy.json in stage dev, else policy-STAGE.json.");

	static final Key EXTRA_POLICY_FILE = Key.function("extra_policy_file", TextType.ANY,
			"A policy, relative to .chalice/, whose statements are added to the generated one.");

	static final Key MANAGE_IAM_ROLE = Key
		.function("manage_iam_role", FlagType.INSTANCE,
				"Whether the deployment makes the function's role; if not, iam_role_arn is needed.")
		.withDefault(true);

	static final Key IAM_ROLE_ARN = Key.function("iam_role_arn", Shapes.ROLE, "The role of the function.");

	static final Key PER_FUNCTION_ROLES = Key
		.stage("per_function_roles", FlagType.INSTANCE, "Whether each function gets a role of its own.")
		.withDefault(false);

	static final List<Key> ALL = List.of(AUTOGEN_POLICY, IAM_POLICY_FILE, EXTRA_POLICY_FILE, MANAGE_IAM_ROLE,
			IAM_ROLE_ARN, PER_FUNCTION_ROLES);

	private PolicyKeys() {
	}

}
