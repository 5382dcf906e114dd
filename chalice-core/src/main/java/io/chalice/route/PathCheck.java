package io.chalice.route;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import io.chalice.declaration.ChildOfGreedyVariableException;
import io.chalice.declaration.InvalidPathSegmentException;
import io.chalice.declaration.MissingLeadingSlashException;
import io.chalice.declaration.RepeatedPathVariableException;
import io.chalice.declaration.TrailingSlashException;
import io.chalice.model.RouteModel;

/**
 * Checks that a path is one API Gateway can have resources for.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/api/API_CreateResource.html">CreateResource</a>
 */
final class PathCheck {

	private static final Pattern LITERAL = Pattern.compile("[a-zA-Z0-9._~:@$-]+");

	private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z_][a-zA-Z0-9._-]*\\+?}");

	private PathCheck() {
	}

	static void check(RouteModel route) {
		String path = route.path();
		if (!path.startsWith("/")) {
			throw new MissingLeadingSlashException(route.handler(), path);
		}
		if (path.length() > 1 && path.endsWith("/")) {
			throw new TrailingSlashException(route.handler(), path);
		}
		Set<String> variables = new HashSet<>();
		String greedy = null;
		for (String segment : PathTemplate.segmentsOf(path)) {
			if (greedy != null) {
				throw new ChildOfGreedyVariableException(route.handler(), path, greedy);
			}
			if (VARIABLE.matcher(segment).matches()) {
				String name = segment.substring(1, segment.length() - 1).replace("+", "");
				if (!variables.add(name)) {
					throw new RepeatedPathVariableException(route.handler(), path, name);
				}
				greedy = segment.endsWith("+}") ? segment : null;
			}
			else if (!LITERAL.matcher(segment).matches()) {
				throw new InvalidPathSegmentException(route.handler(), path, segment);
			}
		}
	}

}
