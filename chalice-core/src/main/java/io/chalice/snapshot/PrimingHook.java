package io.chalice.snapshot;

/**
 * A bean whose code is run once before a snapshot is taken and when an ahead-of-time
 * cache is trained, so that its classes are loaded and linked in either. It is the only
 * code of an application that runs then: the framework primes its own paths and calls no
 * route, listener or function.
 */
@FunctionalInterface
public interface PrimingHook {

	/**
	 * Runs what is to be loaded: it must neither change anything outside the process nor
	 * keep what differs between processes.
	 * @throws Exception what goes wrong: it is logged, and the snapshot or cache is made
	 * without the rest of this hook
	 */
	void prime() throws Exception;

}
