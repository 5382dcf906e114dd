package io.chalice.deployer.cloud;

/**
 * The events that Lambda calls functions with as soon as it can.
 */
@FunctionalInterface
public interface FunctionQueue {

	/**
	 * Have a function called. What it answers is not known here.
	 * @param name the function's name
	 * @param qualifier a version or an alias
	 * @param event the event, JSON as UTF-8
	 * @throws NotFoundException when there is no such function
	 */
	void add(String name, String qualifier, byte[] event);

}
