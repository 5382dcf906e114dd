package io.chalice.project.compile;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How sources are compiled: what Maven's compiler plugin passes on by default and Spring
 * Boot's parent adds to it.
 *
 * @param release the Java level, or {@code null} for the compiler's own
 * @param encoding the sources' encoding
 * @param processors whether annotation processors run
 */
public record CompilerOptions(@Nullable Integer release, Charset encoding, boolean processors) {

	/**
	 * Create the options of a project's own sources.
	 * @param release the Java level, or {@code null} for the compiler's own
	 * @param encoding the sources' encoding
	 */
	public CompilerOptions(@Nullable Integer release, Charset encoding) {
		this(release, encoding, true);
	}

	/**
	 * Run no annotation processors.
	 * @return the changed copy
	 */
	public CompilerOptions withoutProcessors() {
		return new CompilerOptions(this.release, this.encoding, false);
	}

	List<String> arguments() {
		List<String> arguments = new ArrayList<>(
				List.of("-parameters", "-g", "-nowarn", "-Xlint:none", "-encoding", this.encoding.name()));
		if (this.release != null) {
			arguments.add("--release");
			arguments.add(String.valueOf(this.release));
		}
		if (!this.processors) {
			arguments.add("-proc:none");
		}
		return arguments;
	}

}
