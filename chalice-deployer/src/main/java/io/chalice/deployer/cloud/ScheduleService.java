package io.chalice.deployer.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * EventBridge Scheduler's groups and schedules. Only groups have tags, which go by their
 * name.
 */
public interface ScheduleService extends ServiceTags {

	/**
	 * Find a group.
	 * @param group its name
	 * @return its tags, or empty without such a group, or when it is being deleted
	 */
	Optional<Map<String, String>> group(String group);

	/**
	 * Create a group.
	 * @param group its name
	 * @param tags its tags
	 * @throws ConflictException when there is one of this name
	 */
	void createGroup(String group, Map<String, String> tags);

	/**
	 * Delete a group with everything in it, which takes a while.
	 * @param group its name
	 */
	void deleteGroup(String group);

	/**
	 * Return which schedules there are.
	 * @param group the group's name
	 * @return their names, without any when there is no such group
	 */
	List<String> names(String group);

	/**
	 * Find a schedule.
	 * @param group the group's name
	 * @param name the schedule's name
	 * @return the schedule, or empty
	 */
	Optional<ScheduleDescription> find(String group, String name);

	/**
	 * Create a schedule.
	 * @param group the group's name
	 * @param schedule the schedule
	 * @throws ConflictException when there is one of this name
	 * @throws TransientException while Scheduler may not take the role yet
	 */
	void create(String group, ScheduleDescription schedule);

	/**
	 * Replace everything of a schedule apart from its name.
	 * @param group the group's name
	 * @param schedule the schedule as it shall be
	 */
	void update(String group, ScheduleDescription schedule);

	/**
	 * Delete a schedule.
	 * @param group the group's name
	 * @param name the schedule's name
	 */
	void delete(String group, String name);

}
