package io.chalice.shell.local;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shows a page in the user's browser, by the program that each operating system has for
 * that.
 *
 * @param command the program, and what precedes the address
 */
record BrowserLaunch(List<String> command) {

	BrowserLaunch {
		command = List.copyOf(command);
	}

	/**
	 * Find the program of an operating system.
	 * @param system its name, as in {@code os.name}
	 * @return the launch
	 */
	static BrowserLaunch on(String system) {
		String name = system.toLowerCase(Locale.ROOT);
		if (name.contains("mac")) {
			return new BrowserLaunch(List.of("open"));
		}
		return new BrowserLaunch(
				name.contains("windows") ? List.of("rundll32", "url.dll,FileProtocolHandler") : List.of("xdg-open"));
	}

	/**
	 * Show a page.
	 * @param page its address
	 * @return {@code false} when there is no such program
	 */
	boolean open(URI page) {
		List<String> words = new ArrayList<>(this.command);
		words.add(page.toString());
		try {
			new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
