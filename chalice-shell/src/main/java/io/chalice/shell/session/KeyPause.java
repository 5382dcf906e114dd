package io.chalice.shell.session;

import java.io.IOException;

import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/**
 * Waits for a key after a page.
 */
final class KeyPause {

	private static final String QUESTION = "-- more: any key goes on, q ends --";

	private KeyPause() {
	}

	/**
	 * Ask whether to go on, and remove the question.
	 * @param terminal the terminal
	 * @return {@code false} when the user has enough
	 */
	static boolean more(Terminal terminal) {
		Attributes before = terminal.enterRawMode();
		try {
			terminal.writer().print(QUESTION);
			terminal.flush();
			int key = terminal.reader().read();
			terminal.writer().print("\r");
			terminal.puts(Capability.clr_eol);
			terminal.flush();
			return key != 'q' && key != 'Q' && key >= 0;
		}
		catch (IOException ex) {
			// Ctrl-C
			terminal.writer().println();
			return false;
		}
		finally {
			terminal.setAttributes(before);
		}
	}

}
