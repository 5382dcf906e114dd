package io.chalice.autoconfigure.diagnostics;

import java.util.stream.Collectors;

import io.chalice.declaration.UnguardedRoutesException;

/**
 * Explains routes that nothing guards although rules are declared.
 */
final class UnguardedRoutesFailureAnalyzer extends MistakeFailureAnalyzer<UnguardedRoutesException> {

	@Override
	String action(UnguardedRoutesException mistake) {
		String routes = mistake.handlers()
			.stream()
			.map(UnguardedRoutesFailureAnalyzer::guarded)
			.collect(Collectors.joining("\n"));
		return """
				Let API Gateway guard each of them, by an authorizer or with apiKeyRequired = true:

				%s

				or say of each that everybody may call it:

				    @ChaliceOpen

				When the application is also deployed as a server, where those rules hold, say so in application.yaml \
				instead:

				    chalice.server.enabled: true""".formatted(routes);
	}

	private static String guarded(String handler) {
		return "    %s  (%s)".formatted(DeclaredRoute.of(handler).line("authorizer", "\"name\""), handler);
	}

}
