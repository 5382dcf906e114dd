package io.chalice.deployer.iam;

import java.util.Optional;
import java.util.Set;

import io.chalice.policy.document.PolicyDocument;

/**
 * Where the policy of a role comes from.
 */
@FunctionalInterface
public interface PolicySource {

	/**
	 * Return the policy of a role.
	 * @param role the role's resource name
	 * @param functions the resource names of the functions that run with it
	 * @param implied what the deployment itself needs the role to allow
	 * @return the whole policy
	 */
	PolicyDocument policy(String role, Set<String> functions, PolicyDocument implied);

	/**
	 * Return why the policy of a role allows what it allows.
	 * @param functions the resource names of the functions that run with it
	 * @param implied what the deployment itself needs the role to allow
	 * @return the reasons
	 */
	default PolicyReasons reasons(Set<String> functions, PolicyDocument implied) {
		return PolicyReasons.deployment(implied);
	}

	/**
	 * Return where the policy of a role is written for the user to see.
	 * @param functions the resource names of the functions that run with the role
	 * @return the file, or empty when the policy was read from one
	 */
	default Optional<PolicyFile> copy(Set<String> functions) {
		return Optional.empty();
	}

	/**
	 * Return a source that takes the common role's policy from a file of the project.
	 * @param file the file
	 * @return the source, which throws a {@link MissingPolicyFileException} without the
	 * file
	 */
	static PolicySource ofFile(PolicyFile file) {
		return (role, functions, implied) -> file.required("write it, or deploy with --autogen-policy");
	}

	/**
	 * Return a source that allows what the deployment itself needs, and no more.
	 * @return the source
	 */
	static PolicySource impliedOnly() {
		return (role, functions, implied) -> implied;
	}

}
