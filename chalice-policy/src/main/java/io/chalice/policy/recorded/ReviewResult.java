package io.chalice.policy.recorded;

import java.util.List;

import io.chalice.policy.explain.Grant;

/**
 * What a review of calls found.
 *
 * @param functions what it found of each function
 * @param outside how many calls no handler led to
 * @param ungranted those of them that no function's policy grants
 * @param tests how many calls the tests made themselves, which are not held against any
 * policy
 */
public record ReviewResult(List<Function> functions, int outside, List<UngrantedCall> ungranted, int tests) {

	/**
	 * Copies the lists.
	 */
	public ReviewResult {
		functions = List.copyOf(functions);
		ungranted = List.copyOf(ungranted);
	}

	/**
	 * Says whether everything that was called is granted.
	 * @return true when it is
	 */
	public boolean isGranted() {
		return this.ungranted.isEmpty() && this.functions.stream().allMatch((one) -> one.ungranted().isEmpty());
	}

	/**
	 * Says whether anything was called but by the tests themselves.
	 * @return false when there is nothing to say
	 */
	public boolean isEmpty() {
		return this.outside == 0 && this.functions.stream().allMatch((one) -> one.calls() == 0);
	}

	/**
	 * What was found of a function.
	 *
	 * @param policy the function with its policy
	 * @param calls how many calls were seen
	 * @param ungranted what was called and is not granted
	 * @param unseen what is granted and was never seen
	 */
	public record Function(FunctionPolicy policy, int calls, List<UngrantedCall> ungranted, List<Grant> unseen) {

		/**
		 * Copies the lists.
		 */
		public Function {
			ungranted = List.copyOf(ungranted);
			unseen = List.copyOf(unseen);
		}

	}

}
