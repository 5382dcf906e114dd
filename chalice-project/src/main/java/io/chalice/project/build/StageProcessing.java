package io.chalice.project.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.project.aot.AotProcessing;
import io.chalice.project.aot.GeneratedCode;
import io.chalice.project.configuration.StageConfiguration;

/**
 * What was generated ahead of time for a stage. All functions share one zip, and with it
 * the code that was generated for the first one's environment. A function whose own
 * environment would lead to other code does without: it decides its conditions itself.
 *
 * @param code the generated code, or {@code null} for none
 * @param evaluating the functions that do without, by resource name
 */
record StageProcessing(@Nullable GeneratedCode code, Set<String> evaluating) {

	/** Nothing is generated. */
	static final StageProcessing NONE = new StageProcessing(null, Set.of());

	static StageProcessing run(AotProcessing processing, StageConfiguration stage, List<String> functions) {
		Map<Map<String, String>, GeneratedCode> generated = new HashMap<>();
		GeneratedCode shared = null;
		Set<String> evaluating = new TreeSet<>();
		for (String function : functions) {
			GeneratedCode code = generated.computeIfAbsent(stage.function(function).environment(),
					(environment) -> processing.generate(stage.stage(), environment));
			if (shared == null) {
				shared = code;
				processing.compile(code);
			}
			if (!code.equals(shared) && !code.sameAs(shared)) {
				evaluating.add(function);
			}
		}
		processing.removeUnused(stage.stage(), List.copyOf(generated.values()));
		return new StageProcessing(shared, evaluating);
	}

	List<Path> directories() {
		return (this.code != null) ? this.code.directories() : List.of();
	}

	List<String> notes(String stage) {
		List<String> notes = new ArrayList<>();
		for (String function : this.evaluating) {
			notes.add(("Function %s has other beans than the rest of stage %s, because of its environment variables: "
					+ "it starts without ahead-of-time processing")
				.formatted(function, stage));
		}
		return notes;
	}

}
