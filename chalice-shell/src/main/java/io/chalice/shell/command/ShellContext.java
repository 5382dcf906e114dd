package io.chalice.shell.command;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.project.configuration.Configuration;

/**
 * Where the user stands: a directory and a stage. Commands of a session move it.
 */
public final class ShellContext {

	private final String program;

	private final boolean session;

	private final Map<String, String> environment;

	private Path directory;

	private @Nullable String stage;

	private boolean debug;

	private boolean left;

	private ShellContext(String program, boolean session, Map<String, String> environment, Path directory) {
		this.program = program;
		this.session = session;
		this.environment = Map.copyOf(environment);
		this.directory = directory.toAbsolutePath().normalize();
	}

	/**
	 * Create the context of a single command.
	 * @param program the program's name as the user typed it
	 * @param environment the environment variables
	 * @param directory where the program was started
	 * @return the context
	 */
	public static ShellContext ofCommand(String program, Map<String, String> environment, Path directory) {
		return new ShellContext(program, false, environment, directory);
	}

	/**
	 * Create the context of a session.
	 * @param program the program's name as the user typed it
	 * @param environment the environment variables
	 * @param directory where the program was started
	 * @return the context
	 */
	public static ShellContext ofSession(String program, Map<String, String> environment, Path directory) {
		return new ShellContext(program, true, environment, directory);
	}

	/**
	 * Return a command line as the user can type it here.
	 * @param line the command and what it takes
	 * @return the line, with the program's name outside a session
	 */
	public String line(String line) {
		return this.session ? line : this.program + " " + line;
	}

	/**
	 * Return the program's name.
	 * @return the name as the user typed it
	 */
	public String program() {
		return this.program;
	}

	/**
	 * Return whether this is a session's context.
	 * @return {@code true} in a session
	 */
	public boolean isSession() {
		return this.session;
	}

	/**
	 * Return the environment.
	 * @return the environment variables
	 */
	public Map<String, String> environment() {
		return this.environment;
	}

	/**
	 * Return where the user stands.
	 * @return an absolute directory
	 */
	public Path directory() {
		return this.directory;
	}

	/**
	 * Find a path that the user typed.
	 * @param path the path, relative to the directory or absolute; {@code ~} is the home
	 * directory
	 * @return the absolute path
	 */
	public Path resolve(String path) {
		String home = System.getProperty("user.home");
		String typed = path.equals("~") ? home : path.startsWith("~/") ? home + path.substring(1) : path;
		return this.directory.resolve(typed).normalize();
	}

	/**
	 * Move to a directory.
	 * @param to the directory
	 */
	public void moveTo(Path to) {
		this.directory = to.toAbsolutePath().normalize();
	}

	/**
	 * Return the stage.
	 * @return the stage's name, {@code dev} until another was chosen
	 */
	public String stage() {
		return (this.stage != null) ? this.stage : Configuration.DEFAULT_STAGE;
	}

	/**
	 * Choose a stage.
	 * @param name the stage's name
	 */
	public void stage(String name) {
		this.stage = name;
	}

	/**
	 * Leave the session.
	 */
	public void leave() {
		this.left = true;
	}

	/**
	 * Return whether the user has left the session.
	 * @return {@code true} after {@link #leave()}
	 */
	public boolean isLeft() {
		return this.left;
	}

	/**
	 * Return whether errors are shown with where they come from.
	 * @return {@code true} after {@code --debug}
	 */
	public boolean isDebug() {
		return this.debug;
	}

	/**
	 * Choose how errors are shown.
	 * @param on whether to show where they come from
	 */
	public void debug(boolean on) {
		this.debug = on;
	}

}
