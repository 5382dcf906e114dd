package io.chalice.gateway.authorizer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One statement of a policy.
 *
 * @param allow whether it allows, rather than denies
 * @param aboutInvoke whether it is about calling methods
 * @param resources patterns of the ARNs it lists
 * @param others whether it covers all ARNs but those listed
 */
record PolicyStatement(boolean allow, boolean aboutInvoke, List<Pattern> resources, boolean others) {

	private static final String INVOKE = "execute-api:invoke";

	static Optional<PolicyStatement> of(@Nullable Object statement) {
		if (!(statement instanceof Map<?, ?> map)) {
			return Optional.empty();
		}
		Object effect = map.get("Effect");
		boolean notAction = map.get("NotAction") != null;
		boolean notResource = map.get("NotResource") != null;
		Optional<List<String>> actions = texts(map.get(notAction ? "NotAction" : "Action"));
		Optional<List<String>> resources = texts(map.get(notResource ? "NotResource" : "Resource"));
		if (!("Allow".equals(effect) || "Deny".equals(effect)) || actions.isEmpty() || resources.isEmpty()) {
			return Optional.empty();
		}
		boolean namesInvoke = actions.get()
			.stream()
			.anyMatch((action) -> wildcards(action.toLowerCase(Locale.ROOT)).matcher(INVOKE).matches());
		List<Pattern> patterns = resources.get().stream().map(PolicyStatement::wildcards).toList();
		return Optional
			.of(new PolicyStatement("Allow".equals(effect), namesInvoke != notAction, patterns, notResource));
	}

	boolean covers(String methodArn) {
		boolean listed = this.resources.stream().anyMatch((pattern) -> pattern.matcher(methodArn).matches());
		return this.aboutInvoke && listed != this.others;
	}

	private static Optional<List<String>> texts(@Nullable Object value) {
		if (value instanceof String text) {
			return Optional.of(List.of(text));
		}
		if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
			return Optional.of(list.stream().map(String::valueOf).toList());
		}
		return Optional.empty();
	}

	// an asterisk stands for any text, slashes and colons included; a question mark for
	// one character
	private static Pattern wildcards(String pattern) {
		String regex = pattern.chars().mapToObj((character) -> switch (character) {
			case '*' -> ".*";
			case '?' -> ".";
			default -> Pattern.quote(Character.toString(character));
		}).collect(Collectors.joining());
		return Pattern.compile(regex, Pattern.DOTALL);
	}

}
