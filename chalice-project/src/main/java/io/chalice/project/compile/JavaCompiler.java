package io.chalice.project.compile;

import java.io.IOException;
import java.util.List;

import io.chalice.project.CompileError;

/**
 * Makes classes of Java sources.
 */
public interface JavaCompiler extends AutoCloseable {

	/**
	 * Compile.
	 * @param task what to do
	 * @return what is not accepted; without it, all classes have been written
	 * @throws IOException if a file cannot be read or written
	 */
	List<CompileError> compile(CompileTask task) throws IOException;

	@Override
	void close() throws IOException;

}
