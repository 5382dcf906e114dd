package io.chalice.deployer;

import java.util.stream.Stream;

import io.chalice.deployer.ChangeCase.Kind;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.project.configuration.PolicyKeys;

/**
 * What can happen to roles and their policies.
 */
final class RoleChanges {

	private RoleChanges() {
	}

	static Stream<ChangeCase> cases() {
		return Stream.of(
				new ChangeCase("role-added", "iam_role", Kind.ADDED, ChangeCase::nothing,
						(shop) -> shop.settings = shop.settings.with(PolicyKeys.PER_FUNCTION_ROLES, true)),

				new ChangeCase("role-changed", "iam_role", Kind.CHANGED,
						(shop) -> shop.policies = ChangeCase.allowing("s3:GetObject", "s3:PutObject"),
						(shop) -> shop.policies = ChangeCase.allowing("s3:GetObject", "sns:Publish")),

				new ChangeCase("role-widened", "iam_role", Kind.CHANGED,
						(shop) -> shop.policies = ChangeCase.reading("arn:aws:s3:::shop-data/*"),
						(shop) -> shop.policies = ChangeCase.reading("arn:aws:s3:::shop-data/*",
								"arn:aws:s3:::shop-sales/*")),

				new ChangeCase("role-removed", "iam_role", Kind.REMOVED, (shop) -> {
					shop.with(ChangeCase.nightly());
					shop.settings = shop.settings.with(PolicyKeys.PER_FUNCTION_ROLES, true);
				}, (shop) -> shop.functions.clear()),

				new ChangeCase("role-changed-outside", "iam_role", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.policies = ChangeCase.allowing("s3:GetObject", "s3:PutObject"),
						ChangeCase::nothing,
						(cloud) -> HandMade.policy(cloud, "shop-dev",
								ChangeCase.allowing("s3:GetObject", "sns:Publish"))),

				new ChangeCase("role-trust-changed-outside", "iam_role", Kind.CHANGED_OUTSIDE, ChangeCase::nothing,
						ChangeCase::nothing, (cloud) -> cloud.roles().updateTrust("shop-dev", "{\"Statement\": []}")),

				new ChangeCase("role-deleted-outside", "iam_role", Kind.DELETED_OUTSIDE, ChangeCase::nothing,
						ChangeCase::nothing, (cloud) -> {
							cloud.roles().deletePolicy("shop-dev", "shop-dev");
							cloud.roles().delete("shop-dev");
						}),

				new ChangeCase("policy-added", "iam_policy", Kind.ADDED, ChangeCase::nothing,
						(shop) -> shop.policies = LargePolicies.of("sqs", 0, LargePolicies.LARGE)),

				new ChangeCase("policy-changed", "iam_policy", Kind.CHANGED,
						(shop) -> shop.policies = LargePolicies.of("sqs", 0, LargePolicies.LARGE),
						(shop) -> shop.policies = LargePolicies.of("sqs", 1, LargePolicies.LARGE)),

				new ChangeCase("policy-removed", "iam_policy", Kind.REMOVED,
						(shop) -> shop.policies = LargePolicies.of("sqs", 0, LargePolicies.LARGE),
						(shop) -> shop.policies = PolicySource.impliedOnly()),

				new ChangeCase("policy-changed-outside", "iam_policy", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.policies = LargePolicies.of("sqs", 0, LargePolicies.LARGE), ChangeCase::nothing,
						(cloud) -> cloud.policies()
							.createVersion(HandMade.POLICY, LargePolicies.document("sns", 0, 1).toCompactJson())),

				new ChangeCase("policy-detached-outside", "iam_policy", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.policies = LargePolicies.of("sqs", 0, LargePolicies.LARGE), ChangeCase::nothing,
						(cloud) -> cloud.policies().detach("shop-dev", HandMade.POLICY)),

				new ChangeCase("policy-deleted-outside", "iam_policy", Kind.DELETED_OUTSIDE,
						(shop) -> shop.policies = LargePolicies.of("sqs", 0, LargePolicies.LARGE), ChangeCase::nothing,
						(cloud) -> {
							cloud.policies().detach("shop-dev", HandMade.POLICY);
							cloud.policies().delete(HandMade.POLICY);
						}));
	}

}
