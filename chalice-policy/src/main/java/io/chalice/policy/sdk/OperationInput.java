package io.chalice.policy.sdk;

import java.util.Set;

import io.chalice.policy.value.SymbolicText;
import io.chalice.policy.value.ValueFacet;

/**
 * What an operation is asked with.
 */
public interface OperationInput {

	/**
	 * An operation of which no request was seen.
	 */
	OperationInput NONE = new OperationInput() {

		@Override
		public Set<String> members() {
			return Set.of();
		}

		@Override
		public Set<SymbolicText> texts(String member, ValueFacet facet) {
			return Set.of();
		}

	};

	/**
	 * An operation on a table that the called object names.
	 * @param tables the table's names
	 * @return the input
	 */
	static OperationInput ofTable(Set<SymbolicText> tables) {
		return of("tableName", tables);
	}

	/**
	 * An operation asked with one member.
	 * @param name the member's name
	 * @param values what it is set to
	 * @return the input
	 */
	static OperationInput of(String name, Set<SymbolicText> values) {
		return new OperationInput() {

			@Override
			public Set<String> members() {
				return Set.of(name);
			}

			@Override
			public Set<SymbolicText> texts(String member, ValueFacet facet) {
				return member.equals(name) ? values : Set.of();
			}

		};
	}

	/**
	 * Returns the members that are set.
	 * @return the members' names
	 */
	Set<String> members();

	/**
	 * Returns what a member can be set to.
	 * @param member the member's name
	 * @param facet which texts are meant
	 * @return the texts, none when it is not set or null
	 */
	Set<SymbolicText> texts(String member, ValueFacet facet);

	/**
	 * Says whether a member may be left out, as one that is set to null is.
	 * @param member the member's name
	 * @return false when it is shown to be set
	 */
	default boolean mayBeAbsent(String member) {
		return !members().contains(member);
	}

}
