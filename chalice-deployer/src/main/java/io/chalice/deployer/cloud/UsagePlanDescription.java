package io.chalice.deployer.cloud;

import java.util.Map;
import java.util.Set;

/**
 * A usage plan as API Gateway has it.
 *
 * @param id its id
 * @param name its name
 * @param apiStages the stages it opens, each {@code id:name}
 * @param limits how much it lets through
 * @param tags its tags
 */
public record UsagePlanDescription(String id, String name, Set<String> apiStages, UsageLimits limits,
		Map<String, String> tags) {

	public UsagePlanDescription {
		apiStages = Set.copyOf(apiStages);
		tags = Map.copyOf(tags);
	}

}
