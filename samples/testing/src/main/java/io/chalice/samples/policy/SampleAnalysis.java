package io.chalice.samples.policy;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.chalice.policy.PolicyAnalyzer;
import io.chalice.policy.analysis.EntryPoint;
import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.analysis.PolicyRequest;
import io.chalice.policy.analysis.TargetStage;

/**
 * Generates policies from the classes of the sample whose tests run.
 */
final class SampleAnalysis {

	private static final Path CLASSES = Path.of("target", "classes");

	private final TargetStage stage;

	private final Map<List<String>, PolicyAnalysis> known = new HashMap<>();

	SampleAnalysis(TargetStage stage) {
		this.stage = stage;
	}

	PolicyAnalysis of(List<String> handlers) {
		return this.known.computeIfAbsent(handlers, this::analyze);
	}

	private PolicyAnalysis analyze(List<String> handlers) {
		return new PolicyAnalyzer().analyze(new PolicyRequest(List.of(CLASSES), libraries(),
				handlers.stream().map(EntryPoint::parse).toList(), this.stage, null));
	}

	private static List<Path> libraries() {
		List<Path> own = List.of(CLASSES.toAbsolutePath(), CLASSES.resolveSibling("test-classes").toAbsolutePath(),
				location(SampleAnalysis.class), location(PolicyAnalyzer.class));
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.map((entry) -> Path.of(entry).toAbsolutePath())
			.filter((entry) -> !own.contains(entry) && Files.exists(entry))
			.toList();
	}

	private static Path location(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
