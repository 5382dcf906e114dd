package io.chalice.project;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.chalice.project.maven.MavenJvm;
import io.chalice.project.process.ExternalProgram;
import io.chalice.project.process.ProgramResult;

/**
 * The Maven that builds a project.
 */
public final class Maven {

	private static final Pattern COLOUR = Pattern.compile("\\x1b\\[[0-9;]*m");

	private static final Duration TIMEOUT = Duration.ofMinutes(30);

	private final Path executable;

	private final Map<String, String> environment;

	/**
	 * Create a Maven.
	 * @param executable the program
	 * @param environment the environment it runs in
	 */
	Maven(Path executable, Map<String, String> environment) {
		this.executable = executable;
		this.environment = Map.copyOf(environment);
	}

	/**
	 * Find the Maven of a project: its wrapper, that of {@code MAVEN_HOME}, or the one on
	 * the {@code PATH}.
	 * @param project the project
	 * @param environment the environment to look in, and to run it in
	 * @return the Maven
	 * @throws MavenNotFoundException when there is none
	 */
	public static Maven find(Project project, Map<String, String> environment) {
		return new Maven(new MavenLocator(environment).find(project), environment);
	}

	/**
	 * Find the Maven that is used where there is no project.
	 * @param environment the environment to look in, and to run it in
	 * @return that of {@code MAVEN_HOME}, or the one on the {@code PATH}
	 * @throws MavenNotFoundException when there is none
	 */
	public static Maven find(Map<String, String> environment) {
		return new Maven(new MavenLocator(environment).find(), environment);
	}

	/**
	 * Return the program.
	 * @return the path of {@code mvnw} or {@code mvn}
	 */
	public Path executable() {
		return this.executable;
	}

	/**
	 * Return the environment it runs in.
	 * @return the variables
	 */
	Map<String, String> environment() {
		return this.environment;
	}

	/**
	 * Run Maven without questions and colours.
	 * @param directory where to
	 * @param arguments goals and options
	 * @return how it ended; its output without colours
	 * @throws MavenFailedException when it cannot be started
	 */
	ProgramResult run(Path directory, List<String> arguments) {
		List<String> command = new ArrayList<>();
		if (!Files.isExecutable(this.executable)) {
			command.add("sh");
		}
		command.add(this.executable.toString());
		command.add("-B");
		command.add("-Dstyle.color=never");
		command.addAll(arguments);
		ProgramResult outcome = start(
				new ExternalProgram(command, directory, (own) -> MavenJvm.environment(directory, this.environment)));
		return new ProgramResult(outcome.exitCode(), plain(outcome.output()), plain(outcome.errors()),
				outcome.timedOut(), outcome.duration());
	}

	private ProgramResult start(ExternalProgram program) {
		WrapperScript.check(this.executable);
		try {
			return program.run(TIMEOUT);
		}
		catch (UncheckedIOException ex) {
			Throwable cause = ex.getCause();
			throw new MavenFailedException(this.executable.toString(),
					String.valueOf(((cause != null) ? cause : ex).getMessage()));
		}
	}

	private static String plain(String text) {
		return COLOUR.matcher(text).replaceAll("");
	}

}
