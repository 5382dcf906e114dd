package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.UnreachableMethodException;

/**
 * Explains a private view or function.
 */
final class UnreachableMethodFailureAnalyzer extends MistakeFailureAnalyzer<UnreachableMethodException> {

	@Override
	String action(UnreachableMethodException mistake) {
		if (mistake.isBehindProxy()) {
			return """
					Remove the word final from %s if it has it; otherwise declare the method in an interface of its \
					class, or have the class proxied, in application.properties:

					    spring.aop.proxy-target-class=true""".formatted(mistake.handler());
		}
		return "Remove the word private from %s.".formatted(mistake.handler());
	}

}
