package io.chalice.project.build;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.StageConfiguration;

/**
 * What an ahead-of-time cache depends on beside the package: the Java it is for, and what
 * layers add to the class path. It is trained in the first function, and serves all that
 * are like it.
 */
public final class CacheFit {

	private CacheFit() {
	}

	static @Nullable String of(StageConfiguration stage, List<String> functions) {
		return (stage.aotCache() && !functions.isEmpty()) ? of(stage.function(functions.get(0))) : null;
	}

	/**
	 * Return what a cache of a function depends on.
	 * @param function the function's settings
	 * @return a text that is equal for functions that can share a cache
	 */
	public static String of(FunctionSettings function) {
		return "%s %s %s".formatted(function.value(LambdaKeys.RUNTIME), function.get(LambdaKeys.ARCHITECTURE),
				function.get(LambdaKeys.LAYERS));
	}

}
