package io.chalice.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chalice.project.process.ProgramResult;

/**
 * Runs a project's own tests with its own Maven.
 */
public final class TestPhase {

	// a test that fails keeps neither other tests nor other modules from running
	private static final List<String> ARGUMENTS = List.of("-q", "-Dmaven.test.failure.ignore=true",
			"-Dspring-boot.aot.skip");

	private final Project project;

	private final Maven maven;

	/**
	 * Create the tests of a project.
	 * @param project the project, which was built
	 * @param environment the environment to find and run Maven in
	 * @throws MavenNotFoundException when there is no Maven
	 */
	public TestPhase(Project project, Map<String, String> environment) {
		this.project = project;
		this.maven = Maven.find(project, environment);
	}

	/**
	 * Return where the class files of tests are.
	 * @param classes where the class files of the project and of the modules it is built
	 * with are
	 * @return the directories beside them
	 */
	public static List<Path> classes(List<Path> classes) {
		return classes.stream().map((directory) -> directory.resolveSibling("test-classes")).toList();
	}

	/**
	 * Run the tests, those of the modules that the project is built with among them.
	 * @param classPath jars to add to the class path of the tests
	 * @return how they ended
	 * @throws BuildFailedException when they could not be run, as tests that do not
	 * compile
	 */
	public TestRun run(List<Path> classPath) {
		List<String> arguments = new ArrayList<>(ARGUMENTS);
		// surefire's and failsafe's own
		arguments.add("-Dmaven.test.additionalClasspath="
				+ classPath.stream().map(Path::toString).collect(Collectors.joining(",")));
		if (this.project.isModule()) {
			arguments.addAll(List.of("-pl",
					this.project.root().relativize(this.project.directory()).toString().replace('\\', '/'), "-am"));
		}
		arguments.add("test");
		ProgramResult outcome = this.maven.run(this.project.root(), arguments);
		String output = outcome.output() + outcome.errors();
		if (!outcome.successful() && !TestRun.isCrash(output)) {
			throw new BuildFailedException(this.project, CompileError.parse(output), output);
		}
		return TestRun.of(hasTests(), outcome.successful(), output);
	}

	private boolean hasTests() {
		Path tests = this.project.classes().resolveSibling("test-classes");
		if (!Files.isDirectory(tests)) {
			return false;
		}
		try (Stream<Path> files = Files.walk(tests)) {
			return files.anyMatch((file) -> file.toString().endsWith(".class"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + tests, ex);
		}
	}

}
