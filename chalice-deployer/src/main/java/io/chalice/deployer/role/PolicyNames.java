package io.chalice.deployer.role;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a role's managed policies are called: after the role, with a number. A role's name
 * has at most 64 characters, a policy's may have 128.
 */
final class PolicyNames {

	private static final Pattern NAME = Pattern.compile("arn:[^:]+:iam::\\d+:policy/(.+)-policy-([1-9]\\d{0,3})");

	private PolicyNames() {
	}

	static String name(String roleName, int number) {
		return "%s-policy-%d".formatted(roleName, number);
	}

	/**
	 * Return which of a role's policies one is.
	 * @param roleName the role's name
	 * @param arn the policy's ARN
	 * @return its number, or empty when it is called otherwise
	 */
	static OptionalInt number(String roleName, String arn) {
		Matcher matcher = NAME.matcher(arn);
		return (matcher.matches() && matcher.group(1).equals(roleName))
				? OptionalInt.of(Integer.parseInt(matcher.group(2))) : OptionalInt.empty();
	}

	/**
	 * Return the role that a policy is called after.
	 * @param arn the policy's ARN
	 * @return the role's name, or {@code null} when it is called otherwise
	 */
	static @Nullable String role(String arn) {
		Matcher matcher = NAME.matcher(arn);
		return matcher.matches() ? matcher.group(1) : null;
	}

	/**
	 * Write numbers as the state has them.
	 * @param numbers the numbers
	 * @return the numbers, sorted
	 */
	static String text(Collection<Integer> numbers) {
		return String.join(",", new TreeSet<>(numbers).stream().map(String::valueOf).toList());
	}

	static Set<Integer> numbers(@Nullable String text) {
		Set<Integer> numbers = new TreeSet<>();
		if (text != null && !text.isEmpty()) {
			Arrays.stream(text.split(",")).map(Integer::valueOf).forEach(numbers::add);
		}
		return numbers;
	}

}
