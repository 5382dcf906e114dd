package io.chalice.policy.sdk;

import java.util.List;

/**
 * The requests that an application makes, and the structures in them.
 */
public interface RequestSource {

	/**
	 * Finds the requests or structures of a type.
	 * @param sdkPackage the service's package
	 * @param struct the simple name of the type, in any case
	 * @return what each is made with
	 */
	List<? extends OperationInput> requests(String sdkPackage, String struct);

	/**
	 * Lists the members with a name like a role's that parts of requests to a service are
	 * given.
	 * @param sdkPackage the service's package
	 * @return names of types and members, separated by a dot
	 */
	List<String> roles(String sdkPackage);

}
