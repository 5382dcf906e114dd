package io.chalice.policy.sdk;

/**
 * An operation of a service.
 *
 * @param sdkPackage the service's package below {@code software.amazon.awssdk.services}
 * @param name the operation's name, such as {@code GetObject}
 * @param request the simple name of the type its names are found in, in any case
 */
public record Operation(String sdkPackage, String name, String request) implements Comparable<Operation> {

	/**
	 * Names an operation whose request is called as usual.
	 * @param sdkPackage the service's package
	 * @param name the operation's name
	 * @return the operation
	 */
	public static Operation of(String sdkPackage, String name) {
		return new Operation(sdkPackage, name, name + "Request");
	}

	@Override
	public int compareTo(Operation other) {
		int order = this.sdkPackage.compareTo(other.sdkPackage);
		order = (order != 0) ? order : this.name.compareTo(other.name);
		return (order != 0) ? order : this.request.compareTo(other.request);
	}

	/**
	 * Names the operation as a user would.
	 * @return the service's package and the operation
	 */
	@Override
	public String toString() {
		return this.sdkPackage + "." + this.name;
	}

}
