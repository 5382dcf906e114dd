package io.chalice.project.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.chalice.project.CompileError;
import io.chalice.project.Jdk;
import io.chalice.project.process.ArgumentFile;
import io.chalice.project.process.ExternalProgram;
import io.chalice.project.process.ProgramResult;

/**
 * The compiler of another JDK, in a process of its own: for a project that is built on
 * another level than the one this program runs on.
 */
final class ForkedCompiler implements JavaCompiler {

	private static final Duration TIMEOUT = Duration.ofMinutes(10);

	private static final Pattern ERROR = Pattern.compile("(.+?\\.java):(\\d+): error: (.*)");

	private final Jdk jdk;

	private final CompilerOptions options;

	/**
	 * Create a compiler.
	 * @param jdk the JDK
	 * @param options how it compiles
	 */
	ForkedCompiler(Jdk jdk, CompilerOptions options) {
		this.jdk = jdk;
		this.options = options;
	}

	@Override
	public List<CompileError> compile(CompileTask task) throws IOException {
		List<String> arguments = new ArrayList<>(this.options.arguments());
		arguments.addAll(List.of("-sourcepath", "", "-d", task.classes().toString(), "-s", task.generated().toString(),
				"-classpath", ArgumentFile.classPath(task.classPath())));
		task.sources().forEach((source) -> arguments.add(source.toString()));
		Path file = Files.createTempFile(task.generated(), "javac-", ".args");
		Files.writeString(file, ArgumentFile.text(arguments));
		Path javac = this.jdk.java().resolveSibling(this.jdk.java().getFileName().toString().replace("java", "javac"));
		ProgramResult outcome = new ExternalProgram(List.of(javac.toString(), "-J-Duser.language=en",
				"-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "@" + file), task.generated(), (own) -> own)
			.run(TIMEOUT);
		Files.delete(file);
		return outcome.successful() ? List.of() : errors(outcome.output() + outcome.errors(), task.sources().get(0));
	}

	private static List<CompileError> errors(String output, Path other) {
		List<CompileError> errors = new ArrayList<>();
		output.lines().forEach((line) -> {
			Matcher matcher = ERROR.matcher(line);
			if (matcher.matches()) {
				errors.add(new CompileError(Path.of(matcher.group(1)), Integer.parseInt(matcher.group(2)), 1,
						matcher.group(3)));
			}
		});
		return (!errors.isEmpty()) ? errors : List.of(new CompileError(other, 1, 1, output.strip()));
	}

	@Override
	public void close() {
		// nothing is kept
	}

}
