package io.chalice.project.compile;

import java.nio.file.Path;
import java.util.List;

/**
 * What a compiler is to do.
 *
 * @param sources the Java sources, at least one
 * @param classPath the jars and directories they need
 * @param classes where the classes go
 * @param generated where sources go that annotation processors write
 */
public record CompileTask(List<Path> sources, List<Path> classPath, Path classes, Path generated) {

	public CompileTask {
		sources = List.copyOf(sources);
		classPath = List.copyOf(classPath);
	}

}
