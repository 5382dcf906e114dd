package io.chalice.maven.goal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import io.chalice.project.Project;

/**
 * What a goal was told, and where it tells what it does.
 *
 * @param told values by name, the environment's with {@value #ENVIRONMENT} before them
 * @param log takes a level and a line
 */
record GoalRequest(Map<String, String> told, BiConsumer<String, String> log) {

	private static final String ENVIRONMENT = "env.";

	GoalRequest {
		told = Map.copyOf(told);
	}

	Optional<String> value(String name) {
		return Optional.ofNullable(this.told.get(name));
	}

	boolean flag(String name) {
		return Boolean.parseBoolean(this.told.get(name));
	}

	String stage() {
		return value("stage").orElseThrow();
	}

	Path directory() {
		return Path.of(value("directory").orElseThrow());
	}

	/**
	 * Find the project.
	 * @return the application
	 * @throws GoalFailedException when it only holds others together
	 */
	Project project() {
		Project project = Project.find(directory());
		if (!project.isApplication()) {
			throw new GoalFailedException(
					"%s only holds modules: call the goal where an application is, with -pl MODULE"
						.formatted(project.directory()));
		}
		return project;
	}

	Map<String, String> environment() {
		Map<String, String> environment = new TreeMap<>();
		this.told.forEach((name, value) -> {
			if (name.startsWith(ENVIRONMENT)) {
				environment.put(name.substring(ENVIRONMENT.length()), value);
			}
		});
		return environment;
	}

	void info(String line) {
		this.log.accept("info", line);
	}

	void warn(String line) {
		this.log.accept("warn", line);
	}

	void error(String line) {
		this.log.accept("error", line);
	}

	/**
	 * Return a line to type.
	 * @param goal the goal
	 * @param stage the stage
	 * @return a call of Maven
	 */
	static String line(String goal, String stage) {
		return "mvn chalice:%s -Dchalice.stage=%s".formatted(goal, stage);
	}

}
