package io.chalice.conformance.front;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.chalice.conformance.suite.CaseGroup;
import io.chalice.conformance.suite.ConformanceCase;
import io.chalice.conformance.suite.Layer;

/**
 * Which cases ran on a front, and what answered them.
 */
final class FrontReport {

	private final String front;

	private final Set<Layer> layers;

	private final Set<String> ran = new LinkedHashSet<>();

	private final Map<String, Integer> answers = new LinkedHashMap<>();

	private int exchanges;

	FrontReport(String front, Set<Layer> layers) {
		this.front = front;
		this.layers = layers;
	}

	void add(CaseGroup group, ConformanceCase conformanceCase) {
		this.exchanges++;
		if (this.ran.add(name(group, conformanceCase))) {
			String layer = conformanceCase.layer().name().toLowerCase(Locale.ROOT);
			this.answers.merge(this.layers.contains(conformanceCase.layer()) ? "answered by the " + layer
					: "answered by the core in place of the " + layer, 1, Integer::sum);
		}
	}

	Set<String> ran() {
		return Set.copyOf(this.ran);
	}

	static String name(CaseGroup group, ConformanceCase conformanceCase) {
		return "%s: %s".formatted(group.name(), conformanceCase.name());
	}

	/**
	 * Write the report beside the build's other ones, and to the log.
	 */
	void write() throws IOException {
		StringBuilder text = new StringBuilder(
				"%s: %d cases, sent %d times%n".formatted(this.front, this.ran.size(), this.exchanges));
		this.answers.forEach((answer, count) -> text.append("  %4d %s%n".formatted(count, answer)));
		Path folder = Files.createDirectories(Path.of("target", "conformance"));
		Files.writeString(folder.resolve(this.front.replace(' ', '-') + ".txt"), text);
		System.out.print(text);
	}

}
