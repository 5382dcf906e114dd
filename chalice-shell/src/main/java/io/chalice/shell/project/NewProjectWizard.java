package io.chalice.shell.project;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.chalice.project.Jdk;
import io.chalice.project.template.ExtraDependency;
import io.chalice.project.template.NewProject;
import io.chalice.project.template.ProjectNames;
import io.chalice.project.template.ProjectTemplate;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.console.ConsoleTable;
import io.chalice.shell.console.PromptChoice;
import io.chalice.shell.console.Prompts;

/**
 * Asks what a new project is to be.
 */
final class NewProjectWizard {

	private final CommandInvocation invocation;

	private final Prompts prompts;

	private final @Nullable Jdk jdk;

	NewProjectWizard(CommandInvocation invocation, @Nullable Jdk jdk) {
		this.invocation = invocation;
		this.prompts = invocation.console().prompts();
		this.jdk = jdk;
	}

	/**
	 * Ask.
	 * @param proposal what is taken where nothing is answered
	 * @return the answers; none when the summary was not confirmed
	 */
	Optional<NewProjectRequest> ask(NewProjectRequest proposal) {
		String name = this.prompts.text("Project name", proposal.name(), this::problemOfName);
		String group = this.prompts.text("Group", proposal.group(), ProjectNames::problemOfGroup);
		String packageName = this.prompts.text("Package",
				proposal.packageName().orElseGet(() -> ProjectNames.packageOf(group, name)),
				ProjectNames::problemOfPackage);
		String description = this.prompts.text("Description", proposal.description(), (answer) -> null);
		String java = this.prompts.one("Java version", javaVersions(), String.valueOf(proposal.java()));
		String template = this.prompts.one("Template", templates(), proposal.template().id());
		List<String> dependencies = this.prompts.many("Dependencies (space selects)", dependencies());
		boolean aotCache = this.prompts
			.confirm("Start faster with a cache that each deploy trains? (uploads 30 MB more)", proposal.aotCache());
		boolean mavenWrapper = this.prompts.confirm("Add a Maven wrapper?", proposal.mavenWrapper());
		NewProjectRequest request = new NewProjectRequest(name, group, Optional.of(packageName), description,
				Integer.parseInt(java), ProjectTemplate.of(template).orElseThrow(),
				dependencies.stream().map((id) -> ExtraDependency.of(id).orElseThrow()).toList(), aotCache,
				mavenWrapper);
		summary(request);
		return this.prompts.confirm("Make this project?", true) ? Optional.of(request) : Optional.empty();
	}

	private @Nullable String problemOfName(String name) {
		String problem = ProjectNames.problemOfName(name);
		if (problem == null && Files.exists(this.invocation.context().directory().resolve(name))) {
			return "Directory already exists: ./" + name;
		}
		return problem;
	}

	private List<PromptChoice> javaVersions() {
		return NewProject.JAVA_VERSIONS.stream().map((version) -> {
			String missing = NewProjectOptions.missing(version, this.jdk);
			return new PromptChoice(version + ((missing != null) ? " (%s)".formatted(missing) : ""),
					String.valueOf(version));
		}).toList();
	}

	private static List<PromptChoice> templates() {
		return Arrays.stream(ProjectTemplate.values())
			.map((template) -> new PromptChoice(template.title(), template.id()))
			.toList();
	}

	private static List<PromptChoice> dependencies() {
		return Arrays.stream(ExtraDependency.values())
			.map((dependency) -> new PromptChoice(dependency.title(), dependency.id()))
			.toList();
	}

	private void summary(NewProjectRequest request) {
		NewProject project = request.project();
		String more = project.dependencies().stream().map(ExtraDependency::id).collect(Collectors.joining(", "));
		ConsoleTable.indented()
			.row("Directory", this.invocation.context().directory().resolve(project.name()).toString())
			.row("Coordinates", project.group() + ":" + project.name())
			.row("Package", project.packageName())
			.row("Description", project.description())
			.row("Java", String.valueOf(project.javaVersion()))
			.row("Template", project.template().id())
			.row("Dependencies", more.isEmpty() ? "none but what it needs" : more)
			.row("Ahead-of-time cache", request.aotCache() ? "yes" : "no")
			.row("Maven wrapper", request.mavenWrapper() ? "yes" : "no")
			.lines()
			.forEach(this.invocation.console()::message);
	}

}
