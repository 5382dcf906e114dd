package io.chalice.autoconfigure.describe;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * Prints Spring Boot's own explanation of a failure that happened outside a run.
 */
final class FailureReport {

	private FailureReport() {
	}

	static boolean print(Throwable failure) {
		FailureAnalysis analysis = analyze(failure);
		if (analysis == null) {
			return false;
		}
		System.err.println(analysis.getDescription());
		if (analysis.getAction() != null) {
			System.err.println();
			System.err.println(analysis.getAction());
		}
		return true;
	}

	private static @Nullable FailureAnalysis analyze(Throwable failure) {
		List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, (factoryType, name, ex) -> {
				// one that needs a bean factory cannot be made here
			});
		for (FailureAnalyzer analyzer : analyzers) {
			FailureAnalysis analysis = analyzer.analyze(failure);
			if (analysis != null) {
				return analysis;
			}
		}
		return null;
	}

}
