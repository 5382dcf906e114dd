package io.chalice.project.compile;

import java.io.IOException;
import java.util.List;

import io.chalice.project.CompileError;
import io.chalice.project.Jdk;

/**
 * Makes classes of Java sources.
 */
public interface JavaCompiler extends AutoCloseable {

	/**
	 * Find the compiler of a JDK: this program's own where it runs on that level, which
	 * takes no other process.
	 * @param jdk the JDK
	 * @param options how it compiles
	 * @return the compiler
	 */
	static JavaCompiler of(Jdk jdk, CompilerOptions options) {
		JavaCompiler own = (Runtime.version().feature() == jdk.level()) ? InProcessCompiler.find(options) : null;
		return (own != null) ? own : new ForkedCompiler(jdk, options);
	}

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
