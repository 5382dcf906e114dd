package io.chalice.snapshot;

/**
 * A bean that is told before Lambda SnapStart takes a snapshot of the process and after
 * each start from it. Every process that starts from a snapshot begins with the same
 * memory: what must differ between them (connections, seeds of random numbers,
 * credentials, clocks) is given up before and made again after.
 * <p>
 * Nothing is called where no snapshot is taken.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks.html">Runtime
 * hooks for Lambda SnapStart</a>
 */
public interface SnapStartHook {

	/**
	 * Called once before the snapshot, in the reverse order of the beans. An exception
	 * fails the publishing of the version.
	 * @throws Exception what keeps the snapshot from being taken
	 */
	default void beforeCheckpoint() throws Exception {
	}

	/**
	 * Called after each start from the snapshot, in the order of the beans, before the
	 * first invocation. An exception ends the process.
	 * @throws Exception what keeps the process from serving
	 */
	default void afterRestore() throws Exception {
	}

}
