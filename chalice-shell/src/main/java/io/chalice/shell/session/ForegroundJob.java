package io.chalice.shell.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the terminal's keys are for this process. One that was started with {@code &}
 * is stopped by the operating system as soon as it reads them.
 */
final class ForegroundJob {

	private static final Path STATUS = Path.of("/proc/self/stat");

	/**
	 * Of what follows the program's name: state, parent, group, session, terminal, group
	 * there.
	 */
	private static final int GROUP = 2;

	private static final int TERMINAL_GROUP = 5;

	private ForegroundJob() {
	}

	/**
	 * Ask the operating system.
	 * @return {@code true} also where it does not tell
	 */
	static boolean isThisProcess() {
		try {
			return Files.isReadable(STATUS) ? ofStatus(Files.readString(STATUS)) : ofPs(ps());
		}
		catch (IOException ex) {
			return true;
		}
	}

	/**
	 * Read what Linux says.
	 * @param status the file {@code stat} of a process
	 * @return whether its group is its terminal's
	 */
	static boolean ofStatus(String status) {
		String[] words = status.substring(status.lastIndexOf(')') + 1).strip().split(" ");
		return words.length <= TERMINAL_GROUP || words[GROUP].equals(words[TERMINAL_GROUP]);
	}

	/**
	 * Read what {@code ps -o pgid= -o tpgid=} says.
	 * @param output the two groups
	 * @return whether they are the same
	 */
	static boolean ofPs(String output) {
		String[] groups = output.strip().split("\\s+");
		return groups.length != 2 || groups[0].equals(groups[1]);
	}

	private static String ps() throws IOException {
		Process ps = new ProcessBuilder("ps", "-o", "pgid=", "-o", "tpgid=", "-p",
				String.valueOf(ProcessHandle.current().pid()))
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		return new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
	}

}
