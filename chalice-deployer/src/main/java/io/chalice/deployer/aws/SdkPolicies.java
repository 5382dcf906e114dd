package io.chalice.deployer.aws;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.SummaryKeyType;
import software.amazon.awssdk.services.iam.model.Tag;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.PolicyDescription;
import io.chalice.deployer.cloud.PolicyService;
import io.chalice.policy.document.PolicyDocument;

/**
 * IAM's managed policies.
 *
 * @param calls makes the calls
 * @param iam the client
 */
record SdkPolicies(SdkCalls calls, IamClient iam) implements PolicyService {

	@Override
	public Optional<PolicyDescription> find(String arn) {
		try {
			Policy policy = this.calls
				.read("iam:GetPolicy", () -> this.iam.getPolicy((request) -> request.policyArn(arn)))
				.policy();
			String version = policy.defaultVersionId();
			String document = this.calls
				.read("iam:GetPolicyVersion",
						() -> this.iam.getPolicyVersion((request) -> request.policyArn(arn).versionId(version)))
				.policyVersion()
				.document();
			return Optional.of(new PolicyDescription(arn, decoded(document), version,
					policy.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value))));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	// IAM percent-encodes documents, and emulators may not
	private static String decoded(String document) {
		return document.stripLeading().startsWith("{") ? document : SdkRoles.decoded(document);
	}

	@Override
	public List<String> versions(String arn) {
		return this.calls.read("iam:ListPolicyVersions",
				() -> this.iam.listPolicyVersionsPaginator((request) -> request.policyArn(arn))
					.versions()
					.stream()
					.map(PolicyVersion::versionId)
					.sorted(Comparator.comparingInt(SdkPolicies::number))
					.toList());
	}

	// v12, of which a point and more may follow
	private static int number(String version) {
		return Integer.parseInt(version.replaceAll("^v|\\..*", ""));
	}

	@Override
	public List<String> all() {
		return this.calls.read("iam:ListPolicies",
				() -> this.iam.listPoliciesPaginator((request) -> request.scope(PolicyScopeType.LOCAL).maxItems(1000))
					.policies()
					.stream()
					.map(Policy::arn)
					.toList());
	}

	@Override
	public List<String> attached(String role) {
		try {
			return this.calls.read("iam:ListAttachedRolePolicies",
					() -> this.iam.listAttachedRolePoliciesPaginator((request) -> request.roleName(role))
						.attachedPolicies()
						.stream()
						.map(AttachedPolicy::policyArn)
						.toList());
		}
		catch (NotFoundException ex) {
			return List.of();
		}
	}

	@Override
	public int quota() {
		return this.calls.read("iam:GetAccountSummary", this.iam::getAccountSummary)
			.summaryMap()
			.getOrDefault(SummaryKeyType.ATTACHED_POLICIES_PER_ROLE_QUOTA, PolicyDocument.MANAGED_PER_ROLE);
	}

	@Override
	public void create(String name, String document, Map<String, String> tags) {
		this.calls.write("iam:CreatePolicy", () -> this.iam
			.createPolicy((request) -> request.policyName(name).policyDocument(document).tags(SdkRoles.tags(tags))));
	}

	@Override
	public void createVersion(String arn, String document) {
		this.calls.write("iam:CreatePolicyVersion", () -> this.iam
			.createPolicyVersion((request) -> request.policyArn(arn).policyDocument(document).setAsDefault(true)));
	}

	@Override
	public void deleteVersion(String arn, String version) {
		this.calls.write("iam:DeletePolicyVersion",
				() -> this.iam.deletePolicyVersion((request) -> request.policyArn(arn).versionId(version)));
	}

	@Override
	public void attach(String role, String arn) {
		this.calls.write("iam:AttachRolePolicy",
				() -> this.iam.attachRolePolicy((request) -> request.roleName(role).policyArn(arn)));
	}

	@Override
	public void detach(String role, String arn) {
		this.calls.write("iam:DetachRolePolicy",
				() -> this.iam.detachRolePolicy((request) -> request.roleName(role).policyArn(arn)));
	}

	@Override
	public void delete(String arn) {
		this.calls.write("iam:DeletePolicy", () -> {
			try {
				return this.iam.deletePolicy((request) -> request.policyArn(arn));
			}
			catch (DeleteConflictException ex) {
				throw new CloudException("iam:DeletePolicy",
						("Policy %s cannot be deleted: %s To see what uses it: aws iam list-entities-for-policy "
								+ "--policy-arn %s")
							.formatted(arn, ex.awsErrorDetails().errorMessage(), arn));
			}
		});
	}

	@Override
	public void tag(String arn, Map<String, String> tags) {
		this.calls.write("iam:TagPolicy",
				() -> this.iam.tagPolicy((request) -> request.policyArn(arn).tags(SdkRoles.tags(tags))));
	}

	@Override
	public void untag(String arn, Set<String> keys) {
		this.calls.write("iam:UntagPolicy",
				() -> this.iam.untagPolicy((request) -> request.policyArn(arn).tagKeys(keys)));
	}

}
