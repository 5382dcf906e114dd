package io.chalice.policy.document;

import java.util.List;

/**
 * Says in which part an ARN is not one that a policy allows.
 */
public final class ArnDifference {

	private static final List<String> PARTS = List.of("", "partition", "service", "region", "account", "name");

	private static final int NAME = 5;

	private ArnDifference() {
	}

	/**
	 * Names the first part that differs.
	 * @param allowed the ARN of a policy, which may have wildcards
	 * @param asked the ARN that was asked for
	 * @return the part, with both texts unless it is the name
	 */
	public static String of(String allowed, String asked) {
		String[] one = allowed.split(":", NAME + 1);
		String[] other = asked.split(":", NAME + 1);
		for (int i = 1; i < Math.min(one.length, other.length); i++) {
			if (!WildcardMatcher.covers(one[i], other[i])) {
				String detail = (i < NAME) ? " (" + one[i] + ", asked for " + other[i] + ")" : "";
				return PARTS.get(i) + detail;
			}
		}
		return "resource";
	}

}
