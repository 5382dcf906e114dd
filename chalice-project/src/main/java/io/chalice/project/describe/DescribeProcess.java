package io.chalice.project.describe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.chalice.model.PropertiesModel;
import io.chalice.project.BuiltProject;
import io.chalice.project.file.TemporaryDirectories;
import io.chalice.project.jvm.ApplicationJvm;
import io.chalice.project.process.ProgramResult;

/**
 * Runs the class that describes an application, in a JVM of its own, with the
 * application's class path and the environment its function will have: none of this
 * process's variables but those a JVM needs anywhere, and an empty working directory.
 */
final class DescribeProcess {

	/** The class on the application's class path. */
	static final String MAIN_CLASS = "io.chalice.autoconfigure.describe.DescribeMain";

	private final BuiltProject project;

	private final Duration timeout;

	DescribeProcess(BuiltProject project, Duration timeout) {
		this.project = project;
		this.timeout = timeout;
	}

	/**
	 * Describe the application.
	 * @param environment the environment variables of its function
	 * @return what it wrote
	 * @throws DescribeFailedException when the application has a mistake
	 * @throws DescribeTimeoutException when it takes too long
	 */
	DescribedFiles run(Map<String, String> environment) {
		try {
			Path parent = Files.createDirectories(this.project.project().workDirectory());
			Path directory = Files.createTempDirectory(parent, "describe");
			try {
				return run(environment, directory);
			}
			finally {
				TemporaryDirectories.delete(directory);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not describe " + this.project.mainClass(), ex);
		}
	}

	private DescribedFiles run(Map<String, String> environment, Path directory) throws IOException {
		Path output = directory.resolve("model.json");
		ProgramResult outcome = ApplicationJvm
			.of("description", this.project, this.project.classes(), this.project.classPath())
			.run(directory, environment, this.timeout, MAIN_CLASS, this.project.mainClass(), output.toString());
		if (outcome.timedOut()) {
			throw new DescribeTimeoutException(this.project.mainClass(), this.timeout,
					outcome.output() + outcome.errors());
		}
		if (!outcome.successful() || !Files.isRegularFile(output)) {
			throw new DescribeFailedException(explanation(outcome), outcome.output());
		}
		Path properties = directory.resolve("properties.json");
		return new DescribedFiles(Files.readAllBytes(output), Files.isRegularFile(properties)
				? PropertiesModel.read(Files.readAllBytes(properties)) : PropertiesModel.NONE);
	}

	private String explanation(ProgramResult outcome) {
		String errors = outcome.errors().strip();
		if (!errors.isEmpty()) {
			return errors;
		}
		String end = outcome.output().strip();
		return "%s ended with exit code %d before its beans were known%s".formatted(this.project.mainClass(),
				outcome.exitCode(), end.isEmpty() ? "" : ":\n" + end);
	}

}
