package io.chalice.deployer.role;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.StatementTooLongException;

/**
 * In which documents a role gets its policy: in an inline one while it is short enough,
 * else in managed ones.
 *
 * @param inline the inline policy, or {@code null} without one
 * @param parts the managed policies, the first of number 1
 */
record PolicyLayout(@Nullable PolicyDocument inline, List<PolicyDocument> parts) {

	PolicyLayout {
		parts = List.copyOf(parts);
	}

	/**
	 * Divide a policy.
	 * @param policy the policy
	 * @param room how many characters an inline policy may have
	 * @return its documents
	 * @throws StatementTooLongException when a statement cannot be divided
	 */
	static PolicyLayout of(PolicyDocument policy, int room) {
		return (policy.size() <= room) ? new PolicyLayout(policy, List.of())
				: new PolicyLayout(null, policy.split(PolicyDocument.MANAGED_LIMIT));
	}

	/**
	 * Return a managed policy.
	 * @param number its number
	 * @return what it says, or {@code null} when there is no such policy
	 */
	@Nullable PolicyDocument part(int number) {
		return (number <= this.parts.size()) ? this.parts.get(number - 1) : null;
	}

	Set<Integer> numbers() {
		Set<Integer> numbers = new TreeSet<>();
		for (int number = 1; number <= this.parts.size(); number++) {
			numbers.add(number);
		}
		return numbers;
	}

	/**
	 * Say what kind of policies a role has.
	 * @return such as {@code inline} or {@code 2 managed policies}
	 */
	String words() {
		return (this.inline != null) ? "inline" : words(this.parts.size());
	}

	static String words(int managed) {
		return (managed == 1) ? "1 managed policy" : managed + " managed policies";
	}

}
