package io.chalice.policy.sdk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.callgraph.Site;

/**
 * A request that is built somewhere: the calls that set its members.
 */
final class BuiltRequest {

	private final MethodRef method;

	private final Map<String, List<Site>> members = new LinkedHashMap<>();

	BuiltRequest(MethodRef method) {
		this.method = method;
	}

	void set(String member, Site site) {
		this.members.computeIfAbsent(member, (key) -> new ArrayList<>()).add(site);
	}

	BuiltRequest with(List<BuiltRequest> others) {
		if (others.isEmpty()) {
			return this;
		}
		BuiltRequest whole = new BuiltRequest(this.method);
		this.members.forEach((member, sites) -> sites.forEach((site) -> whole.set(member, site)));
		others.forEach(
				(other) -> other.members.forEach((member, sites) -> sites.forEach((site) -> whole.set(member, site))));
		return whole;
	}

	MethodRef method() {
		return this.method;
	}

	Map<String, List<Site>> members() {
		return this.members;
	}

}
