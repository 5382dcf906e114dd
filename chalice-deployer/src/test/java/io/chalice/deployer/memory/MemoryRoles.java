package io.chalice.deployer.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.RoleDescription;
import io.chalice.deployer.cloud.RoleService;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.policy.document.PolicyDocument;

/**
 * Roles. One that was just made cannot be taken at once.
 */
final class MemoryRoles implements RoleService {

	/** How often Lambda is told that a fresh role cannot be assumed. */
	private static final int SETTLING = 2;

	private final MemoryCloud cloud;

	private int made;

	private final Map<String, RoleDescription> roles = new TreeMap<>();

	private final Map<String, Map<String, String>> policies = new HashMap<>();

	private final Map<String, Integer> settling = new HashMap<>();

	MemoryRoles(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	void assume(String arn, String operation) {
		String name = arn.substring(arn.lastIndexOf('/') + 1);
		int left = this.settling.getOrDefault(name, 0);
		if (!this.roles.containsKey(name) || left > 0) {
			this.settling.put(name, left - 1);
			throw new TransientException(operation, TransientException.Cause.NOT_READY,
					"The role defined for the function cannot be assumed by Lambda.");
		}
	}

	boolean allows(String arn, String action) {
		return this.policies.getOrDefault(arn.substring(arn.lastIndexOf('/') + 1), Map.of())
			.values()
			.stream()
			.anyMatch((policy) -> PolicyDocument.parse(policy).actions().contains(action));
	}

	String id(String arn) {
		RoleDescription role = this.roles.get(arn.substring(arn.lastIndexOf('/') + 1));
		return (role != null) ? role.id() : "";
	}

	RoleDescription existing(String operation, String name) {
		RoleDescription role = this.roles.get(name);
		if (role == null) {
			throw new NotFoundException(operation, "The role with name %s cannot be found.".formatted(name));
		}
		return role;
	}

	@Override
	public Optional<RoleDescription> find(String name) {
		this.cloud.calls.read("iam:GetRole " + name);
		return Optional.ofNullable(this.roles.get(name));
	}

	@Override
	public String create(String name, String trust, Map<String, String> tags) {
		return this.cloud.write("iam:CreateRole", name, () -> {
			if (this.roles.containsKey(name)) {
				throw new ConflictException("iam:CreateRole", "Role with name %s already exists.".formatted(name));
			}
			this.made++;
			String id = "AROA" + this.made;
			this.roles.put(name, new RoleDescription(name, MemoryCloud.CALLER.roleArn(name), id, trust, tags));
			this.policies.put(name, new TreeMap<>());
			this.settling.put(name, SETTLING);
			return id;
		});
	}

	@Override
	public void updateTrust(String name, String trust) {
		this.cloud.write("iam:UpdateAssumeRolePolicy", name, () -> {
			RoleDescription role = existing("iam:UpdateAssumeRolePolicy", name);
			this.roles.put(name, new RoleDescription(name, role.arn(), role.id(), trust, role.tags()));
		});
	}

	@Override
	public void tag(String name, Map<String, String> tags) {
		this.cloud.write("iam:TagRole", name, () -> {
			RoleDescription role = existing("iam:TagRole", name);
			Map<String, String> all = new HashMap<>(role.tags());
			all.putAll(tags);
			this.roles.put(name, new RoleDescription(name, role.arn(), role.id(), role.trust(), all));
		});
	}

	@Override
	public void untag(String name, Set<String> keys) {
		this.cloud.write("iam:UntagRole", name, () -> {
			RoleDescription role = existing("iam:UntagRole", name);
			Map<String, String> rest = new HashMap<>(role.tags());
			rest.keySet().removeAll(keys);
			this.roles.put(name, new RoleDescription(name, role.arn(), role.id(), role.trust(), rest));
		});
	}

	@Override
	public Optional<String> policy(String name, String policy) {
		this.cloud.calls.read("iam:GetRolePolicy " + name);
		return Optional.ofNullable(this.policies.getOrDefault(name, Map.of()).get(policy));
	}

	@Override
	public List<String> policies(String name) {
		this.cloud.calls.read("iam:ListRolePolicies " + name);
		return List.copyOf(this.policies.getOrDefault(name, Map.of()).keySet());
	}

	@Override
	public void putPolicy(String name, String policy, String document) {
		this.cloud.write("iam:PutRolePolicy", name, () -> {
			existing("iam:PutRolePolicy", name);
			Map<String, String> all = this.policies.computeIfAbsent(name, (role) -> new TreeMap<>());
			Map<String, String> then = new TreeMap<>(all);
			then.put(policy, document);
			if (then.values().stream().mapToInt(String::length).sum() > PolicyDocument.INLINE_LIMIT) {
				throw new CloudException("iam:PutRolePolicy",
						"Maximum policy size of 10240 bytes exceeded for role " + name);
			}
			all.put(policy, document);
		});
	}

	@Override
	public void deletePolicy(String name, String policy) {
		this.cloud.write("iam:DeleteRolePolicy", name, () -> {
			existing("iam:DeleteRolePolicy", name);
			if (this.policies.getOrDefault(name, new TreeMap<>()).remove(policy) == null) {
				throw new NotFoundException("iam:DeleteRolePolicy", "No policy " + policy);
			}
		});
	}

	@Override
	public void delete(String name) {
		this.cloud.write("iam:DeleteRole", name, () -> {
			existing("iam:DeleteRole", name);
			if (!this.policies.getOrDefault(name, Map.of()).isEmpty() || this.cloud.policies.isAttached(name)) {
				throw new CloudException("iam:DeleteRole", "Cannot delete entity, must delete policies first.");
			}
			this.roles.remove(name);
		});
	}

	void served(Set<String> served) {
		this.policies.forEach((role, policies) -> policies.values()
			.forEach((policy) -> PolicyDocument.parse(policy)
				.actions()
				.forEach((action) -> served.add("role %s may %s".formatted(role, action)))));
	}

	void inventory(List<String> lines) {
		this.roles.values()
			.forEach((role) -> lines.add("role %s %s %s".formatted(role.name(), new TreeMap<>(role.tags()),
					this.policies.get(role.name()))));
	}

}
