package io.chalice.policy.grant;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.catalog.RequiredAction;
import io.chalice.policy.sdk.OperationInput;
import io.chalice.policy.value.SymbolicText;
import io.chalice.policy.value.ValueFacet;

/**
 * The account that a request expects to own a bucket. The ARN of a bucket has no place
 * for it, a condition has (Amazon S3 User Guide, condition key
 * {@code s3:ResourceAccount}): what it keeps out, S3 would not answer anyway.
 */
final class BucketOwners {

	private BucketOwners() {
	}

	/**
	 * Finds the account.
	 * @param input the request
	 * @param need what is needed on the bucket or its objects
	 * @return the account, or null when the request does not always say it
	 */
	static @Nullable String account(OperationInput input, RequiredAction need) {
		boolean source = need.targets()
			.stream()
			.flatMap((target) -> target.variables().values().stream())
			.anyMatch((members) -> members.stream().anyMatch((member) -> member.name().contains("ource")));
		String member = source ? "expectedSourceBucketOwner" : "expectedBucketOwner";
		if (!input.members().contains(member) || input.mayBeAbsent(member)) {
			return null;
		}
		Set<SymbolicText> accounts = input.texts(member, ValueFacet.VALUES);
		String account = (accounts.size() == 1) ? accounts.iterator().next().text() : null;
		return (account != null && account.matches("\\d{12}")) ? account : null;
	}

	static SortedMap<String, String> condition(@Nullable String account) {
		return (account != null) ? new TreeMap<>(Map.of("s3:ResourceAccount", account)) : Collections.emptySortedMap();
	}

}
