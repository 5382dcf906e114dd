package io.chalice.local.bench;

/**
 * Is told what is being measured, before it is.
 */
@FunctionalInterface
public interface BenchListener {

	/**
	 * Something else is measured from now on.
	 * @param what what it is, a line
	 */
	void measuring(String what);

}
