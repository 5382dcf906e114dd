package io.chalice.policy.sdk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chalice.policy.callgraph.MethodRef;

/**
 * A request that is built somewhere: the calls that set its members.
 */
final class BuiltRequest {

	private final MethodRef method;

	private final Map<String, List<MemberSetter>> members = new LinkedHashMap<>();

	BuiltRequest(MethodRef method) {
		this.method = method;
	}

	void set(String member, MemberSetter setter) {
		this.members.computeIfAbsent(member, (key) -> new ArrayList<>()).add(setter);
	}

	BuiltRequest with(List<BuiltRequest> others) {
		if (others.isEmpty()) {
			return this;
		}
		BuiltRequest whole = new BuiltRequest(this.method);
		this.members.forEach((member, setters) -> setters.forEach((setter) -> whole.set(member, setter)));
		others.forEach((other) -> other.members
			.forEach((member, setters) -> setters.forEach((setter) -> whole.set(member, setter))));
		return whole;
	}

	MethodRef method() {
		return this.method;
	}

	Map<String, List<MemberSetter>> members() {
		return this.members;
	}

}
