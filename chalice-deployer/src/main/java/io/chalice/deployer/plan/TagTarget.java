package io.chalice.deployer.plan;

import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.ServiceTags;

/**
 * Something that has tags.
 *
 * @param kind what it is, in words
 * @param service whose tags they are
 * @param name its name, as that service takes it
 * @param resourceName its name in the application
 * @param type its type in the state
 */
public record TagTarget(String kind, @JsonIgnore Function<Cloud, ? extends ServiceTags> service, String name,
		String resourceName, String type) {

	ServiceTags tags(Cloud cloud) {
		return this.service.apply(cloud);
	}

	String words() {
		return "%s: %s".formatted(this.kind, this.name);
	}

}
