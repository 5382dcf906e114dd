package io.chalice.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.chalice.declaration.VariableSiblingsException;
import io.chalice.model.RouteModel;

/**
 * Checks that no two variables stand at the same place: API Gateway allows a resource one
 * child with a variable path part.
 */
final class SiblingCheck {

	private final Map<String, Sibling> variableByParent = new HashMap<>();

	void check(RouteModel route) {
		List<String> segments = PathTemplate.segmentsOf(route.path());
		for (int i = 0; i < segments.size(); i++) {
			String segment = segments.get(i);
			if (segment.startsWith("{")) {
				String parent = String.join("/", segments.subList(0, i));
				Sibling other = this.variableByParent.putIfAbsent(parent, new Sibling(segment, route.path()));
				if (other != null && !other.variable().equals(segment)) {
					throw new VariableSiblingsException(route.handler(), route.path(), other.path(), segment,
							other.variable());
				}
			}
		}
	}

	private record Sibling(String variable, String path) {

	}

}
