package io.chalice.deployer.graph;

import java.util.List;

/**
 * Something that shall exist on AWS, under a name that is unique in the application.
 */
public interface Resource {

	/**
	 * Return the name in the application, such as {@code api_handler}.
	 * @return the resource name
	 */
	String resourceName();

	/**
	 * Return what has to be there first.
	 * @return resource names
	 */
	List<String> dependencies();

}
