package io.chalice.deployer.cloud;

import java.util.Map;
import java.util.Set;

/**
 * The tags of one service's resources.
 */
public interface ServiceTags {

	/**
	 * Add or replace tags.
	 * @param resource what has them: its name, of API Gateway's its path,
	 * {@code /restapis/abc123}, of a managed policy its ARN
	 * @param tags the tags
	 */
	void tag(String resource, Map<String, String> tags);

	/**
	 * Remove tags.
	 * @param resource what has them
	 * @param keys the tags' keys
	 */
	void untag(String resource, Set<String> keys);

}
