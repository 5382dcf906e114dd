package io.chalice.autoconfigure.diagnostics;

import java.util.Arrays;
import java.util.List;

import io.chalice.HttpMethod;
import io.chalice.declaration.DuplicateRouteException;

/**
 * Explains two views that answer the same method of the same path.
 */
final class DuplicateRouteFailureAnalyzer extends MistakeFailureAnalyzer<DuplicateRouteException> {

	@Override
	String action(DuplicateRouteException mistake) {
		if (mistake.handler().equals(mistake.other())) {
			return "The class is a bean twice. Remove one of its @Bean methods, or the @Component on the class.";
		}
		DeclaredRoute route = DeclaredRoute.of(mistake.handler());
		DeclaredRoute other = DeclaredRoute.of(mistake.other());
		String free = Arrays.stream(HttpMethod.values())
			.filter((method) -> method != HttpMethod.HEAD && !route.answers(method) && !other.answers(method))
			.map(Enum::name)
			.findFirst()
			.orElse(mistake.method());
		return "Remove one of them, or give it another path or method. "
				+ route.with("methods", RouteAnnotation.methods(List.of(free)));
	}

}
