package io.chalice.deployer.doctor;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check found.
 *
 * @param grade how it is
 * @param subject what was checked
 * @param text what was found
 * @param remedy what to type to mend it, empty when there is nothing to mend
 */
public record DoctorFinding(Grade grade, String subject, String text, String remedy) {

	/** Where the text of a finding begins. */
	private static final int INDENT = 22;

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
	 * Return the finding as it is shown.
	 * @param mark stands for the grade, four characters wide
	 * @return lines, those after the first indented
	 */
	public List<String> lines(String mark) {
		List<String> told = this.text.lines().toList();
		List<String> lines = new ArrayList<>();
		lines.add("%s  %-15s %s".formatted(mark, this.subject, told.isEmpty() ? "" : told.get(0)));
		told.stream().skip(1).forEach((line) -> lines.add(" ".repeat(INDENT) + line));
		this.remedy.lines().forEach((line) -> lines.add("      " + line));
		return lines;
	}

	/**
	 * How something is.
	 */
	public enum Grade {

		/** As it should be. */
		RIGHT,

		/** Needed only for some commands. */
		DOUBTFUL,

		/** Needed, and not there. */
		WRONG

	}

}
