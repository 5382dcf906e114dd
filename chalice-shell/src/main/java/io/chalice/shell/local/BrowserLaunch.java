package io.chalice.shell.local;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows a page in the user's browser, by the program that each operating system has for
 * that.
 *
 * @param command the program, and what precedes the address
 */
public record BrowserLaunch(List<String> command) {

	private static final String FREE_DESKTOP = "xdg-open";

	private static final List<String> SCREENS = List.of("DISPLAY", "WAYLAND_DISPLAY", "BROWSER");

	public BrowserLaunch {
		command = List.copyOf(command);
	}

	/**
	 * Find the program of an operating system.
	 * @param system its name, as in {@code os.name}
	 * @return the launch
	 */
	public static BrowserLaunch on(String system) {
		String name = system.toLowerCase(Locale.ROOT);
		if (name.contains("mac")) {
			return new BrowserLaunch(List.of("open"));
		}
		return new BrowserLaunch(
				name.contains("windows") ? List.of("rundll32", "url.dll,FileProtocolHandler") : List.of(FREE_DESKTOP));
	}

	/**
	 * Return whether a browser has somewhere to appear.
	 * @param environment the environment variables
	 * @return {@code false} on a machine that is reached from afar
	 */
	public boolean hasScreen(Map<String, String> environment) {
		return !this.command.get(0).equals(FREE_DESKTOP) || SCREENS.stream().anyMatch(environment::containsKey);
	}

	/**
	 * Show a page.
	 * @param page its address
	 * @return {@code false} when there is no such program
	 */
	public boolean open(URI page) {
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
