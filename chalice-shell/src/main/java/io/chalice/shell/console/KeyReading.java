package io.chalice.shell.console;

/**
 * Keys are read one by one while something else happens, until this is closed.
 */
public interface KeyReading extends AutoCloseable {

	/** No keys are read. */
	KeyReading NONE = new KeyReading() {

		@Override
		public boolean isActive() {
			return false;
		}

		@Override
		public void close() {
			// nothing was begun
		}

	};

	/**
	 * Return whether keys are read.
	 * @return {@code false} without a terminal, or behind another program
	 */
	boolean isActive();

	/**
	 * Read no more keys, and give the terminal back as it was.
	 */
	@Override
	void close();

}
