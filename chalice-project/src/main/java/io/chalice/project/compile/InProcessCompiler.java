package io.chalice.project.compile;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

import org.jspecify.annotations.Nullable;

import io.chalice.project.CompileError;

/**
 * The compiler of the JDK that this program runs on. Jars it has read once stay known to
 * it, so that it compiles a small project in a fraction of a second.
 */
final class InProcessCompiler implements JavaCompiler {

	private final javax.tools.JavaCompiler compiler;

	private final CompilerOptions options;

	private final StandardJavaFileManager files;

	private InProcessCompiler(javax.tools.JavaCompiler compiler, CompilerOptions options) {
		this.compiler = compiler;
		this.options = options;
		this.files = compiler.getStandardFileManager(null, Locale.ENGLISH, options.encoding());
	}

	/**
	 * Find the compiler.
	 * @param options how to compile
	 * @return the compiler, or {@code null} when this program does not run on a JDK
	 */
	static @Nullable InProcessCompiler find(CompilerOptions options) {
		javax.tools.JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		return (compiler != null) ? new InProcessCompiler(compiler, options) : null;
	}

	@Override
	public synchronized List<CompileError> compile(CompileTask task) throws IOException {
		this.files.setLocationFromPaths(StandardLocation.CLASS_PATH, task.classPath());
		this.files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
		this.files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(task.classes()));
		this.files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(task.generated()));
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		boolean compiled = this.compiler
			.getTask(Writer.nullWriter(), this.files, diagnostics, this.options.arguments(), null,
					this.files.getJavaFileObjectsFromPaths(task.sources()))
			.call();
		return compiled ? List.of()
				: diagnostics.getDiagnostics()
					.stream()
					.filter((diagnostic) -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
					.map((diagnostic) -> error(diagnostic, task.sources().get(0)))
					.toList();
	}

	private static CompileError error(Diagnostic<? extends JavaFileObject> diagnostic, Path other) {
		JavaFileObject source = diagnostic.getSource();
		Path file = (source != null) ? new File(source.toUri()).toPath() : other;
		return new CompileError(file, (int) Math.max(1, diagnostic.getLineNumber()),
				(int) Math.max(1, diagnostic.getColumnNumber()), diagnostic.getMessage(Locale.ENGLISH));
	}

	@Override
	public synchronized void close() throws IOException {
		this.files.close();
	}

}
