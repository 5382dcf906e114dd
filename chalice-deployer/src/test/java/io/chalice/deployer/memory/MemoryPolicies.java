package io.chalice.deployer.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.PolicyDescription;
import io.chalice.deployer.cloud.PolicyService;
import io.chalice.policy.document.PolicyDocument;

/**
 * Managed policies, with the limits that IAM has.
 */
final class MemoryPolicies implements PolicyService {

	private final MemoryCloud cloud;

	private final Map<String, Versions> policies = new TreeMap<>();

	private final Map<String, Set<String>> attached = new TreeMap<>();

	private int quota = PolicyDocument.MANAGED_PER_ROLE;

	MemoryPolicies(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	void raiseQuota(int quota) {
		this.quota = quota;
	}

	boolean isAttached(String role) {
		return !this.attached.getOrDefault(role, Set.of()).isEmpty();
	}

	private Versions existing(String operation, String arn) {
		Versions versions = this.policies.get(arn);
		if (versions == null) {
			throw new NotFoundException(operation, "Policy %s does not exist".formatted(arn));
		}
		return versions;
	}

	private static void check(String operation, String document) {
		PolicyDocument policy = PolicyDocument.parse(document);
		if (policy.statements().isEmpty()) {
			throw new CloudException(operation, "Syntax errors in policy.");
		}
		if (policy.size() > PolicyDocument.MANAGED_LIMIT) {
			throw new CloudException(operation, "Cannot exceed quota for PolicySize: 6144");
		}
	}

	private static String name(String arn) {
		return arn.substring(arn.lastIndexOf('/') + 1);
	}

	@Override
	public Optional<PolicyDescription> find(String arn) {
		this.cloud.calls.read("iam:GetPolicy " + name(arn));
		Versions versions = this.policies.get(arn);
		return (versions != null)
				? Optional.of(new PolicyDescription(arn, versions.document(), "v" + versions.current, versions.tags))
				: Optional.empty();
	}

	@Override
	public List<String> versions(String arn) {
		this.cloud.calls.read("iam:ListPolicyVersions " + name(arn));
		return existing("iam:ListPolicyVersions", arn).documents.keySet()
			.stream()
			.map((version) -> "v" + version)
			.toList();
	}

	@Override
	public List<String> all() {
		this.cloud.calls.read("iam:ListPolicies");
		return List.copyOf(this.policies.keySet());
	}

	@Override
	public List<String> attached(String role) {
		this.cloud.calls.read("iam:ListAttachedRolePolicies " + role);
		return List.copyOf(this.attached.getOrDefault(role, Set.of()));
	}

	@Override
	public int quota() {
		this.cloud.calls.read("iam:GetAccountSummary");
		return this.quota;
	}

	@Override
	public void create(String name, String document, Map<String, String> tags) {
		this.cloud.write("iam:CreatePolicy", name, () -> {
			check("iam:CreatePolicy", document);
			String arn = MemoryCloud.CALLER.policyArn(name);
			if (this.policies.containsKey(arn)) {
				throw new ConflictException("iam:CreatePolicy", "A policy called %s already exists.".formatted(name));
			}
			Versions versions = new Versions();
			versions.tags.putAll(tags);
			versions.add(document);
			this.policies.put(arn, versions);
		});
	}

	@Override
	public void createVersion(String arn, String document) {
		this.cloud.write("iam:CreatePolicyVersion", name(arn), () -> {
			check("iam:CreatePolicyVersion", document);
			Versions versions = existing("iam:CreatePolicyVersion", arn);
			if (versions.documents.size() >= VERSIONS) {
				throw new CloudException("iam:CreatePolicyVersion", "A managed policy can have up to 5 versions.");
			}
			versions.add(document);
		});
	}

	@Override
	public void deleteVersion(String arn, String version) {
		this.cloud.write("iam:DeletePolicyVersion", name(arn) + " " + version, () -> {
			Versions versions = existing("iam:DeletePolicyVersion", arn);
			if (version.equals("v" + versions.current)) {
				throw new CloudException("iam:DeletePolicyVersion", "Cannot delete the default version of a policy.");
			}
			if (versions.documents.remove(Integer.valueOf(version.substring(1))) == null) {
				throw new NotFoundException("iam:DeletePolicyVersion", "There is no version " + version);
			}
		});
	}

	@Override
	public void attach(String role, String arn) {
		this.cloud.write("iam:AttachRolePolicy", role + " " + name(arn), () -> {
			this.cloud.roles.existing("iam:AttachRolePolicy", role);
			existing("iam:AttachRolePolicy", arn);
			Set<String> all = this.attached.computeIfAbsent(role, (name) -> new TreeSet<>());
			if (!all.contains(arn) && all.size() >= this.quota) {
				throw new CloudException("iam:AttachRolePolicy", "Cannot exceed quota for PoliciesPerRole: 10");
			}
			all.add(arn);
		});
	}

	@Override
	public void detach(String role, String arn) {
		this.cloud.write("iam:DetachRolePolicy", role + " " + name(arn), () -> {
			this.cloud.roles.existing("iam:DetachRolePolicy", role);
			if (!this.attached.getOrDefault(role, Set.of()).contains(arn)) {
				throw new NotFoundException("iam:DetachRolePolicy", "Policy %s was not found.".formatted(arn));
			}
			Objects.requireNonNull(this.attached.get(role)).remove(arn);
		});
	}

	@Override
	public void delete(String arn) {
		this.cloud.write("iam:DeletePolicy", name(arn), () -> {
			Versions versions = existing("iam:DeletePolicy", arn);
			if (versions.documents.size() > 1) {
				throw new CloudException("iam:DeletePolicy",
						"This policy has more than one version. Before you delete a policy, you must delete the"
								+ " policy's versions.");
			}
			if (this.attached.values().stream().anyMatch((arns) -> arns.contains(arn))) {
				throw new CloudException("iam:DeletePolicy", "Cannot delete a policy attached to entities.");
			}
			this.policies.remove(arn);
		});
	}

	@Override
	public void tag(String arn, Map<String, String> tags) {
		this.cloud.write("iam:TagPolicy", name(arn), () -> existing("iam:TagPolicy", arn).tags.putAll(tags));
	}

	@Override
	public void untag(String arn, Set<String> keys) {
		Runnable change = () -> existing("iam:UntagPolicy", arn).tags.keySet().removeAll(keys);
		this.cloud.write("iam:UntagPolicy", name(arn), change);
	}

	void served(Set<String> served) {
		this.attached.forEach((role,
				arns) -> arns.forEach((arn) -> PolicyDocument.parse(existing("", arn).document())
					.actions()
					.forEach((action) -> served.add("role %s may %s".formatted(role, action)))));
	}

	void inventory(List<String> lines) {
		this.policies.forEach((arn, versions) -> {
			List<String> roles = new ArrayList<>();
			this.attached.forEach((role, arns) -> {
				if (arns.contains(arn)) {
					roles.add(role);
				}
			});
			lines.add("policy %s %s %s %s".formatted(name(arn), roles, new TreeMap<>(versions.tags),
					versions.document()));
		});
	}

	private static final class Versions {

		private final Map<String, String> tags = new HashMap<>();

		private final TreeMap<Integer, String> documents = new TreeMap<>();

		private int current;

		private void add(String document) {
			this.current++;
			this.documents.put(this.current, document);
		}

		private String document() {
			return Objects.requireNonNull(this.documents.get(this.current));
		}

	}

}
