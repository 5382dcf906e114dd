package io.chalice.policy.catalog;

/**
 * What a request must look like for a row of the overrides to hold.
 *
 * @param member the member asked about
 * @param present whether it has to be set or has to be absent
 * @param start how its text begins, empty when any text will do
 */
public record Condition(Member member, boolean present, String start) {

	static Condition parse(String text) {
		boolean present = !text.startsWith("!");
		String rest = present ? text : text.substring(1);
		int caret = rest.indexOf('^');
		return new Condition(Member.parse((caret >= 0) ? rest.substring(0, caret) : rest), present,
				(caret >= 0) ? rest.substring(caret + 1) : "");
	}

}
