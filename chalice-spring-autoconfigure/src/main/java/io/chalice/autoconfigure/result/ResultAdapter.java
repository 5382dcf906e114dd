package io.chalice.autoconfigure.result;

/**
 * Understands one kind of result.
 */
interface ResultAdapter {

	/** Understands what is a result already. */
	ResultAdapter NONE = new ResultAdapter() {

		@Override
		public boolean adapts(Class<?> type) {
			return true;
		}

		@Override
		public ResultStep adapt(ResultStep step, Object value, ResultCall call) {
			return step;
		}

	};

	/**
	 * Return whether results of a class are of this kind.
	 * @param type the class
	 * @return {@code true} if it is for this adapter to make something of them
	 */
	boolean adapts(Class<?> type);

	/**
	 * Go one step towards what is sent.
	 * @param step where the result is
	 * @param value the step's value
	 * @param call the call whose result it is
	 * @return the next step; the same one when there is nothing to do
	 * @throws Exception what the result brings instead of a value
	 */
	ResultStep adapt(ResultStep step, Object value, ResultCall call) throws Exception;

}
