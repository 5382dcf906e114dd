package io.chalice.shell.doctor;

/**
 * What a check found.
 *
 * @param grade how it is
 * @param subject what was checked
 * @param text what was found
 * @param remedy what to type to mend it, empty when there is nothing to mend
 */
record Finding(Grade grade, String subject, String text, String remedy) {

	static Finding right(String subject, String text) {
		return new Finding(Grade.RIGHT, subject, text, "");
	}

	static Finding doubtful(String subject, String text, String remedy) {
		return new Finding(Grade.DOUBTFUL, subject, text, remedy);
	}

	static Finding wrong(String subject, String text, String remedy) {
		return new Finding(Grade.WRONG, subject, text, remedy);
	}

	/**
	 * How something is.
	 */
	enum Grade {

		/** As it should be. */
		RIGHT,

		/** Needed only for some commands. */
		DOUBTFUL,

		/** Needed, and not there. */
		WRONG

	}

}
