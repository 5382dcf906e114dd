package io.chalice.deployer.state;

import java.util.ArrayList;
import java.util.List;

/**
 * A deploy, a rollback or a deletion that was begun and did not end.
 *
 * @param kind what it is
 * @param number the deploy's number: of a rollback that of the deploy to go back to, of a
 * deletion that of the live one
 * @param at when it was begun, in ISO 8601
 * @param by who began it, {@code user@host}
 * @param waiting the names in the application of the resources that it has not touched
 * yet
 * @param begun those of the resources that it has begun to change
 * @param done those of the resources that are as it wants them
 */
public record UnfinishedRun(Kind kind, int number, String at, String by, List<String> waiting, List<String> begun,
		List<String> done) {

	public UnfinishedRun {
		waiting = List.copyOf(waiting);
		begun = List.copyOf(begun);
		done = List.copyOf(done);
	}

	/**
	 * Note that a resource is being changed.
	 * @param resource its name in the application
	 * @return the run a little later
	 */
	public UnfinishedRun begin(String resource) {
		return new UnfinishedRun(this.kind, this.number, this.at, this.by, without(this.waiting, resource),
				with(this.begun, resource), this.done);
	}

	/**
	 * Note that a resource is changed.
	 * @param resource its name in the application
	 * @return the run a little later
	 */
	public UnfinishedRun finish(String resource) {
		return new UnfinishedRun(this.kind, this.number, this.at, this.by, this.waiting, without(this.begun, resource),
				with(this.done, resource));
	}

	private static List<String> without(List<String> names, String name) {
		return names.stream().filter((other) -> !other.equals(name)).toList();
	}

	private static List<String> with(List<String> names, String name) {
		List<String> all = new ArrayList<>(names);
		all.add(name);
		return all;
	}

	/**
	 * What can be interrupted.
	 */
	public enum Kind {

		/** A deploy. */
		DEPLOY,

		/** The way back to an earlier deploy. */
		ROLLBACK,

		/** The end of everything a stage has. */
		DELETE

	}

}
