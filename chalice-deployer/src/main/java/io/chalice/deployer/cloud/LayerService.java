package io.chalice.deployer.cloud;

import java.util.List;

/**
 * Lambda's layers, whose versions can be made and deleted, and not changed.
 */
public interface LayerService {

	/**
	 * Return the versions of a layer.
	 * @param name the layer's name
	 * @return the versions, newest first; none without a layer
	 */
	List<LayerVersion> versions(String name);

	/**
	 * Make a version.
	 * @param name the layer's name
	 * @param description what is said of the version
	 * @param content its zip
	 * @return the version
	 */
	LayerVersion publish(String name, String description, FunctionCode content);

	/**
	 * Delete a version. Versions of functions that have it keep it.
	 * @param name the layer's name
	 * @param version the version's number
	 */
	void delete(String name, long version);

}
