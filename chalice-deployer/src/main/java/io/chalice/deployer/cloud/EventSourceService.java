package io.chalice.deployer.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Lambda's event source mappings: what it polls for functions. Their tags go by their
 * ARN.
 */
public interface EventSourceService extends ServiceTags {

	/**
	 * Find mappings.
	 * @param functionArn the ARN of the alias that is called
	 * @param sourceArn the ARN of what is polled, or {@code null} for any
	 * @return the mappings, also of a function that is gone when a source is given
	 */
	List<EventSourceDescription> list(String functionArn, @Nullable String sourceArn);

	/**
	 * Find a mapping.
	 * @param id its UUID
	 * @return the mapping, or empty
	 */
	Optional<EventSourceDescription> find(String id);

	/**
	 * Create a mapping.
	 * @param functionArn the ARN of the alias to call
	 * @param sourceArn the ARN of what to poll
	 * @param settings how
	 * @param tags its tags
	 * @return its UUID
	 * @throws ConflictException when there is one of this function and this source
	 * @throws TransientException while the function's role may not read the source yet
	 */
	String create(String functionArn, String sourceArn, EventSourceSettings settings, Map<String, String> tags);

	/**
	 * Change a mapping, which goes on where it is.
	 * @param id its UUID
	 * @param sourceArn the ARN of what it polls
	 * @param settings how it shall poll
	 * @throws TransientException while an earlier change is not done
	 */
	void update(String id, String sourceArn, EventSourceSettings settings);

	/**
	 * Start or stop polling.
	 * @param id the mapping's UUID
	 * @param enabled whether to poll
	 * @throws TransientException while an earlier change is not done
	 */
	void enable(String id, boolean enabled);

	/**
	 * Delete a mapping.
	 * @param id its UUID
	 * @throws TransientException while an earlier change is not done
	 */
	void delete(String id);

}
