package io.chalice.deployer.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CloudWatch's log groups.
 */
public interface LogGroupService extends ServiceTags {

	/**
	 * Find a log group.
	 * @param name its whole name
	 * @return the group, or empty
	 */
	Optional<LogGroupDescription> find(String name);

	/**
	 * Find the log groups whose names begin alike.
	 * @param prefix how the names begin
	 * @return the names, sorted
	 */
	List<String> names(String prefix);

	/**
	 * Return a log group's tags.
	 * @param name its whole name
	 * @return the tags, none without such a group
	 */
	Map<String, String> tags(String name);

	/**
	 * Create a log group.
	 * @param name its name
	 * @param tags its tags
	 * @throws ConflictException when there is one of this name
	 */
	void create(String name, Map<String, String> tags);

	/**
	 * Say how long events are kept.
	 * @param name the group's name
	 * @param days how many days
	 */
	void putRetention(String name, int days);

	/**
	 * Keep events for ever.
	 * @param name the group's name
	 */
	void deleteRetention(String name);

	/**
	 * Delete a log group with everything in it.
	 * @param name its name
	 * @throws NotFoundException when there is none of this name
	 */
	void delete(String name);

}
