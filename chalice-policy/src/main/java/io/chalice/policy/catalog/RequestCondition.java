package io.chalice.policy.catalog;

import java.util.Set;

/**
 * What a request must look like for a row of the overrides to hold.
 *
 * @param member the member asked about
 * @param presence whether it has to be set
 * @param start how its text begins, empty when any text will do
 */
public record RequestCondition(RequestMember member, Presence presence, String start) {

	// members that programs hand on without looking whether they are null
	private static final Set<String> HANDED_ON = Set.of("versionId", "sourceVersionId", "indexName", "eventBusName",
			"dbUser");

	/**
	 * Says whether the row holds as well when the member may be null.
	 * @return true for a row that wants a member absent that programs often hand on
	 */
	public boolean isForNull() {
		return this.presence != Presence.SET && HANDED_ON.contains(this.member.name());
	}

	static RequestCondition parse(String text) {
		Presence presence = switch (text.charAt(0)) {
			case '!' -> Presence.ABSENT;
			case '?' -> Presence.SOMETIMES_ABSENT;
			default -> Presence.SET;
		};
		String rest = (presence == Presence.SET) ? text : text.substring(1);
		int caret = rest.indexOf('^');
		return new RequestCondition(RequestMember.parse((caret >= 0) ? rest.substring(0, caret) : rest), presence,
				(caret >= 0) ? rest.substring(caret + 1) : "");
	}

	/**
	 * Whether a member is set.
	 */
	public enum Presence {

		/**
		 * It is set.
		 */
		SET,

		/**
		 * It is not set.
		 */
		ABSENT,

		/**
		 * One of the parts that could set it leaves it out, or there is no such part.
		 */
		SOMETIMES_ABSENT

	}

}
