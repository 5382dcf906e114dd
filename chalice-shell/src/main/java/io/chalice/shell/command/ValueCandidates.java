package io.chalice.shell.command;

import java.util.List;

/**
 * Proposes values for an option or an argument, for completion only: proposing never
 * fails and never takes long.
 */
@FunctionalInterface
public interface ValueCandidates {

	/**
	 * Propose values.
	 * @param context where the user stands
	 * @param typed what has been typed of the value so far
	 * @return values, which need not start with what has been typed
	 */
	List<String> propose(ShellContext context, String typed);

	/**
	 * Create a source without proposals.
	 * @return the source
	 */
	static ValueCandidates none() {
		return (context, typed) -> List.of();
	}

	/**
	 * Create a source of fixed values.
	 * @param values the values
	 * @return the source
	 */
	static ValueCandidates of(String... values) {
		return (context, typed) -> List.of(values);
	}

}
