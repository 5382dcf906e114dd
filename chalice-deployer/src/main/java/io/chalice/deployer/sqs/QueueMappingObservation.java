package io.chalice.deployer.sqs;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.EventSourceDescription;
import io.chalice.deployer.cloud.QueueDescription;

/**
 * A queue, and what Lambda polls of it for a function, as it is.
 *
 * @param queue the queue, or {@code null} without one
 * @param mapping the mapping, or {@code null} without one that stays
 */
record QueueMappingObservation(@Nullable QueueDescription queue, @Nullable EventSourceDescription mapping) {

	Optional<EventSourceDescription> found() {
		return Optional.ofNullable(this.mapping);
	}

}
