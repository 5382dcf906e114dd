package io.chalice.shell.deploy;

import io.chalice.project.build.BuildListener;
import io.chalice.project.build.BuildPhase;
import io.chalice.shell.console.ConsoleTask;
import io.chalice.shell.console.ProgressBoard;

/**
 * The phases of a build as tasks, one after the other.
 */
final class BuildTasks implements BuildListener, AutoCloseable {

	private final ProgressBoard board;

	private final String application;

	private ConsoleTask current;

	/**
	 * Begin with the first phase.
	 * @param board where the tasks are shown
	 * @param application the application's name
	 */
	BuildTasks(ProgressBoard board, String application) {
		this.board = board;
		this.application = application;
		this.current = board.begin(title(BuildPhase.COMPILATION));
	}

	private String title(BuildPhase phase) {
		return switch (phase) {
			case COMPILATION -> "Building " + this.application;
			case DESCRIPTION -> "Reading its routes and functions";
			case PROCESSING -> "Processing it ahead of time";
			case PACKAGING -> "Packing it";
		};
	}

	@Override
	public void begun(BuildPhase phase) {
		if (phase != BuildPhase.COMPILATION) {
			this.current.close();
			this.current = this.board.begin(title(phase));
		}
	}

	/**
	 * End the last phase.
	 */
	void end() {
		this.current.close();
	}

	@Override
	public void close() {
		this.current.drop();
	}

}
