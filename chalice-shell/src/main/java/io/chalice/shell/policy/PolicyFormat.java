package io.chalice.shell.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.project.json.PrettyJson;

/**
 * What a policy is printed as.
 */
enum PolicyFormat {

	/** A policy document. */
	JSON {

		@Override
		String write(String name, List<PolicyDocument> parts) {
			if (parts.size() == 1) {
				return parts.get(0).toPrettyJson();
			}
			return PrettyJson.write(parts.stream().map(PolicyDocument::toMap).toList());
		}

	},

	/** A template that attaches the policy to a role. */
	CLOUDFORMATION {

		@Override
		String write(String name, List<PolicyDocument> parts) {
			return CloudFormationFormat.write(name, parts);
		}

	},

	/** Data sources with the policy. */
	TERRAFORM {

		@Override
		String write(String name, List<PolicyDocument> parts) {
			return TerraformFormat.write(name, parts);
		}

	};

	/**
	 * Write a policy.
	 * @param name the role's name
	 * @param parts the policy, in as many parts as its length needs
	 * @return the text
	 */
	abstract String write(String name, List<PolicyDocument> parts);

	/**
	 * Return what ARNs in this format say of the place.
	 * @param known the place, as far as it is known
	 * @return the place, which a template leaves to be filled in
	 */
	DeploymentTarget place(DeploymentTarget known) {
		return (this == JSON) ? known : DeploymentTarget.TEMPLATE;
	}

	static List<String> names() {
		return Arrays.stream(values()).map((format) -> format.name().toLowerCase(Locale.ROOT)).toList();
	}

	static PolicyFormat of(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

}
