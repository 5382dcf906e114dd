package io.chalice.shell.project;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.project.Jdk;
import io.chalice.project.template.ExtraDependency;
import io.chalice.project.template.NewProject;
import io.chalice.project.template.ProjectTemplate;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.NearestSuggestion;
import io.chalice.shell.command.UsageException;

/**
 * Understands the options of a new project.
 */
final class NewProjectOptions {

	private NewProjectOptions() {
	}

	static ProjectTemplate template(CommandInvocation invocation) {
		String id = invocation.option("template").orElse(ProjectTemplate.REST_API.id());
		List<String> ids = Arrays.stream(ProjectTemplate.values()).map(ProjectTemplate::id).toList();
		return ProjectTemplate.of(id).orElseThrow(() -> unknown("template", id, ids));
	}

	static List<ExtraDependency> dependencies(CommandInvocation invocation) {
		List<String> ids = Arrays.stream(ExtraDependency.values()).map(ExtraDependency::id).toList();
		return Stream.of(invocation.option("dependencies").orElse("").split(","))
			.map(String::strip)
			.filter((id) -> !id.isEmpty())
			.distinct()
			.map((id) -> ExtraDependency.of(id)
				.orElseThrow(() -> new UsageException("Unknown dependency '%s'%s To choose among all: %s".formatted(id,
						NearestSuggestion.of(id, ids), invocation.context().line("new-project --interactive")))))
			.toList();
	}

	private static UsageException unknown(String what, String id, List<String> ids) {
		return new UsageException("Unknown %s '%s'%s".formatted(what, id, NearestSuggestion.withAll(id, ids)));
	}

	static int java(CommandInvocation invocation, @Nullable Jdk jdk) {
		String typed = invocation.option("java").orElse("");
		if (typed.isEmpty()) {
			return proposal(jdk);
		}
		return NewProject.JAVA_VERSIONS.stream()
			.filter((version) -> typed.equals(String.valueOf(version)))
			.findFirst()
			.orElseThrow(() -> new UsageException("A project is written for Java %s, not for '%s'".formatted(
					NewProject.JAVA_VERSIONS.stream().map(String::valueOf).collect(Collectors.joining(", ")), typed)));
	}

	/**
	 * Return the level that a project is written for when nobody says.
	 * @param jdk what Maven runs on, or {@code null} when it was not found
	 * @return the newest level that it knows
	 */
	static int proposal(@Nullable Jdk jdk) {
		int known = (jdk != null) ? jdk.level() : Runtime.version().feature();
		return NewProject.JAVA_VERSIONS.stream().filter((version) -> version <= known).reduce(17, Math::max);
	}

	/**
	 * Tell what a level needs that is not there.
	 * @param version the level
	 * @param jdk what Maven runs on, or {@code null} when it was not found
	 * @return which JDK is missing, or {@code null} when none is
	 */
	static @Nullable String missing(int version, @Nullable Jdk jdk) {
		if (jdk == null || version <= jdk.level()) {
			return null;
		}
		return "needs a JDK %d: Maven runs on Java %d".formatted(version, jdk.level());
	}

}
