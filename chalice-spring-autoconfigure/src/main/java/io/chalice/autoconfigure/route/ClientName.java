package io.chalice.autoconfigure.route;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chalice.autoconfigure.bean.AnnotatedMethod;

/**
 * What a client calls a parameter.
 *
 * @param name the name in the request; empty when the parameter takes all of a place
 * @param members the names that a record's components have in the request
 */
record ClientName(String name, Map<String, String> members) {

	/**
	 * Return the names of a method's parameters.
	 * @param method the method
	 * @return the names in order
	 */
	static List<ClientName> of(Method method) {
		return ViewParameters.of(new AnnotatedMethod("", method.getDeclaringClass(), method))
			.stream()
			.map(ClientName::of)
			.toList();
	}

	private static ClientName of(ViewParameter parameter) {
		ArgumentPlace place = parameter.binding().place();
		if (!parameter.isWholeRecord()) {
			return new ClientName((place == ArgumentPlace.BODY) ? "" : parameter.binding().name(), Map.of());
		}
		Map<String, String> members = new LinkedHashMap<>();
		ViewParameters.components("", parameter)
			.forEach((component) -> members.put(component.ownName(), component.binding().name()));
		return new ClientName("", members);
	}

	boolean isWhole() {
		return this.name.isEmpty();
	}

	String member(String component) {
		String name = this.members.getOrDefault(component, component);
		return name.isEmpty() ? component : name;
	}

}
