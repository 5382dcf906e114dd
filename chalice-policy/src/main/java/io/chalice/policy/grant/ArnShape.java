package io.chalice.policy.grant;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Whether an ARN that a request names can be one of a format, and what its variables then
 * are.
 *
 * @param format the format with variables such as {@code ${TableName}}
 */
record ArnShape(String format) {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9]+)}");

	/**
	 * Says whether an ARN can be one of the format.
	 * @param arn the ARN, perhaps with wildcards
	 * @return true when one text matches both
	 */
	boolean accepts(String arn) {
		boolean accessPoint = this.format.contains(":s3:::") && arn.contains(":accesspoint/");
		return accessPoint || meet(arn, VARIABLE.matcher(this.format).replaceAll("*"));
	}

	/**
	 * Takes a variable out of an ARN.
	 * @param variable the variable's name
	 * @param arn the ARN
	 * @return its text, or null when the ARN is not of the format
	 */
	@Nullable String variable(String variable, String arn) {
		StringBuilder regex = new StringBuilder();
		Matcher matcher = VARIABLE.matcher(this.format);
		int from = 0;
		while (matcher.find()) {
			regex.append(Pattern.quote(this.format.substring(from, matcher.start())));
			regex.append(matcher.group(1).equals(variable) ? "([^/]+)" : "[^:/]*");
			from = matcher.end();
		}
		Matcher whole = Pattern.compile(regex + Pattern.quote(this.format.substring(from))).matcher(arn);
		return (whole.matches() && whole.groupCount() == 1) ? whole.group(1) : null;
	}

	// two patterns meet when there is a text that both match
	private static boolean meet(String one, String other) {
		boolean[] below = new boolean[other.length() + 1];
		for (int i = one.length(); i >= 0; i--) {
			boolean[] row = new boolean[other.length() + 1];
			for (int j = other.length(); j >= 0; j--) {
				boolean star = i < one.length() && one.charAt(i) == '*' || j < other.length() && other.charAt(j) == '*';
				if (star) {
					row[j] = i < one.length() && below[j] || j < other.length() && row[j + 1];
				}
				else if (i == one.length() || j == other.length()) {
					row[j] = i == one.length() && j == other.length();
				}
				else {
					row[j] = (one.charAt(i) == other.charAt(j) || one.charAt(i) == '?') && below[j + 1];
				}
			}
			below = row;
		}
		return below[0];
	}

}
