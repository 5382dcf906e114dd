package io.chalice.shell.doctor;

/**
 * What a check found.
 *
 * @param grade how it is
 * @param subject what was checked
 * @param text what was found
 * @param remedy what to type to mend it, empty when there is nothing to mend
 */
record DoctorFinding(Grade grade, String subject, String text, String remedy) {

	static DoctorFinding right(String subject, String text) {
		return new DoctorFinding(Grade.RIGHT, subject, text, "");
	}

	static DoctorFinding doubtful(String subject, String text, String remedy) {
		return new DoctorFinding(Grade.DOUBTFUL, subject, text, remedy);
	}

	static DoctorFinding wrong(String subject, String text, String remedy) {
		return new DoctorFinding(Grade.WRONG, subject, text, remedy);
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
