package io.chalice.samples.policy;

import java.util.Map;
import java.util.Set;

/**
 * A call of the SDK that was seen.
 *
 * @param operation the SDK's package of the service and the operation, such as
 * {@code sfn.StartExecution}
 * @param members the request's members by their names in the service's model; structures
 * are maps
 * @param callers the methods that led to it on the same thread, as {@code class#method}
 */
record Call(String operation, Map<String, Object> members, Set<String> callers) {

	Call {
		members = Map.copyOf(members);
		callers = Set.copyOf(callers);
	}

	boolean isFrom(String handler) {
		int parameters = handler.indexOf('(');
		return this.callers.contains((parameters < 0) ? handler : handler.substring(0, parameters));
	}

}
