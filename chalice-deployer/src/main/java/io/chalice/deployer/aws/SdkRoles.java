package io.chalice.deployer.aws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.RoleDescription;
import io.chalice.deployer.cloud.RoleService;

/**
 * IAM's roles.
 *
 * @param calls makes the calls
 * @param iam the client
 */
record SdkRoles(SdkCalls calls, IamClient iam) implements RoleService {

	@Override
	public Optional<RoleDescription> find(String name) {
		try {
			Role role = this.calls.read("iam:GetRole", () -> this.iam.getRole((request) -> request.roleName(name)))
				.role();
			return Optional.of(new RoleDescription(role.roleName(), role.arn(), role.roleId(),
					decoded(role.assumeRolePolicyDocument()),
					role.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value))));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	// IAM percent-encodes documents
	static String decoded(String document) {
		return URLDecoder.decode(document, StandardCharsets.UTF_8);
	}

	static List<Tag> tags(Map<String, String> tags) {
		return tags.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((tag) -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
			.toList();
	}

	@Override
	public String create(String name, String trust, Map<String, String> tags) {
		return this.calls
			.write("iam:CreateRole",
					() -> this.iam.createRole(
							(request) -> request.roleName(name).assumeRolePolicyDocument(trust).tags(tags(tags))))
			.role()
			.roleId();
	}

	@Override
	public void updateTrust(String name, String trust) {
		this.calls.write("iam:UpdateAssumeRolePolicy",
				() -> this.iam.updateAssumeRolePolicy((request) -> request.roleName(name).policyDocument(trust)));
	}

	@Override
	public void tag(String name, Map<String, String> tags) {
		this.calls.write("iam:TagRole", () -> this.iam.tagRole((request) -> request.roleName(name).tags(tags(tags))));
	}

	@Override
	public void untag(String name, Set<String> keys) {
		this.calls.write("iam:UntagRole", () -> this.iam.untagRole((request) -> request.roleName(name).tagKeys(keys)));
	}

	@Override
	public Optional<String> policy(String name, String policy) {
		try {
			return Optional
				.of(decoded(
						this.calls
							.read("iam:GetRolePolicy",
									() -> this.iam
										.getRolePolicy((request) -> request.roleName(name).policyName(policy)))
							.policyDocument()));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	@Override
	public List<String> policies(String name) {
		try {
			return this.calls.read("iam:ListRolePolicies",
					() -> this.iam.listRolePoliciesPaginator((request) -> request.roleName(name))
						.policyNames()
						.stream()
						.toList());
		}
		catch (NotFoundException ex) {
			return List.of();
		}
	}

	@Override
	public void putPolicy(String name, String policy, String document) {
		this.calls.write("iam:PutRolePolicy", () -> this.iam
			.putRolePolicy((request) -> request.roleName(name).policyName(policy).policyDocument(document)));
	}

	@Override
	public void deletePolicy(String name, String policy) {
		this.calls.write("iam:DeleteRolePolicy",
				() -> this.iam.deleteRolePolicy((request) -> request.roleName(name).policyName(policy)));
	}

	@Override
	public void delete(String name) {
		this.calls.write("iam:DeleteRole", () -> {
			try {
				return this.iam.deleteRole((request) -> request.roleName(name));
			}
			catch (DeleteConflictException ex) {
				throw inUse(name, ex);
			}
		});
	}

	private CloudException inUse(String name, DeleteConflictException failure) {
		List<String> remedies = new ArrayList<>();
		this.calls
			.read("iam:ListAttachedRolePolicies",
					() -> this.iam.listAttachedRolePolicies((request) -> request.roleName(name)))
			.attachedPolicies()
			.forEach((policy) -> remedies
				.add("aws iam detach-role-policy --role-name %s --policy-arn %s".formatted(name, policy.policyArn())));
		this.calls.read("iam:ListRolePolicies", () -> this.iam.listRolePolicies((request) -> request.roleName(name)))
			.policyNames()
			.forEach((policy) -> remedies
				.add("aws iam delete-role-policy --role-name %s --policy-name %s".formatted(name, policy)));
		this.calls
			.read("iam:ListInstanceProfilesForRole",
					() -> this.iam.listInstanceProfilesForRole((request) -> request.roleName(name)))
			.instanceProfiles()
			.forEach((profile) -> remedies
				.add("aws iam remove-role-from-instance-profile --role-name %s --instance-profile-name %s"
					.formatted(name, profile.instanceProfileName())));
		String first = "Role %s cannot be deleted: %s".formatted(name, failure.awsErrorDetails().errorMessage());
		return new CloudException("iam:DeleteRole",
				remedies.isEmpty() ? first : "%s Something else was added to it; to remove that: %s".formatted(first,
						String.join("; ", remedies)));
	}

}
