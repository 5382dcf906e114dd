package io.chalice.shell.project;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.project.Jdk;
import io.chalice.project.template.BuildVersions;
import io.chalice.project.template.ExtraDependency;
import io.chalice.project.template.MavenJava;
import io.chalice.project.template.NewProject;
import io.chalice.project.template.ProjectGenerator;
import io.chalice.project.template.ProjectNames;
import io.chalice.project.template.ProjectTemplate;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.command.ValueCandidates;

/**
 * Makes a new project, from options or from the answers to questions.
 */
public final class NewProjectCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public NewProjectCommand() {
		super(CommandDescription.of("new-project", "Create a new project; without a name, ask questions")
			.optional("NAME", "The project's name, and its directory", ValueCandidates.none())
			.options(
					OptionDescription.valued("template", "TEMPLATE", "What it starts as: rest-api (usual) or objects")
						.letter("t")
						.values((context, typed) -> ids(ProjectTemplate.values())),
					OptionDescription.valued("group", "GROUP", "Its group id (default: com.example)").letter("g"),
					OptionDescription.valued("package", "PACKAGE", "Its package (default: group and name)"),
					OptionDescription.valued("description", "TEXT", "What it is for"),
					OptionDescription.valued("java", "VERSION", "17, 21 or 25 (default: what Maven runs on)")
						.values(ValueCandidates.of("17", "21", "25")),
					OptionDescription.valued("dependencies", "LIST", "More dependencies, with commas between them")
						.letter("d")
						.values((context, typed) -> lists(typed)),
					OptionDescription.flag("aot-cache", "Faster starts, larger uploads: set \"aot_cache\""),
					OptionDescription.flag("maven-wrapper", "Add a Maven wrapper, made by your Maven"),
					OptionDescription.flag("interactive", "Ask, with the options as proposals").letter("i"))
			.examples("new-project helloworld",
					"new-project notes --template objects --package com.acme.notes --java 17",
					"new-project orders -d validation,dynamodb --description \"All orders\"", "new-project"));
	}

	private static List<String> ids(ProjectTemplate... templates) {
		return Arrays.stream(templates).map(ProjectTemplate::id).toList();
	}

	private static List<String> lists(String typed) {
		String before = typed.substring(0, typed.lastIndexOf(',') + 1);
		return Arrays.stream(ExtraDependency.values()).map((dependency) -> before + dependency.id()).toList();
	}

	@Override
	protected int run(CommandInvocation invocation) {
		boolean asked = invocation.argument(0).isEmpty() || invocation.flag("interactive");
		if (asked && !invocation.console().prompts().available()) {
			throw new UsageException("new-project asks questions, and there is no terminal to answer at. "
					+ "Name the project: " + invocation.typed().without("interactive").withArguments("helloworld"));
		}
		invocation.argument(0).ifPresent((name) -> {
			require(ProjectNames.problemOfName(name));
			ProjectGenerator.requireFree(name, invocation.context().directory());
		});
		invocation.option("group").ifPresent((group) -> require(ProjectNames.problemOfGroup(group)));
		invocation.option("package").ifPresent((name) -> require(ProjectNames.problemOfPackage(name)));
		Optional<Jdk> jdk = MavenJava.find(invocation.context().environment());
		NewProjectRequest request = request(invocation, jdk.orElse(null));
		if (asked) {
			Optional<NewProjectRequest> answers = new NewProjectWizard(invocation, jdk.orElse(null)).ask(request);
			if (answers.isEmpty()) {
				invocation.console().message("Nothing was written.");
				return 1;
			}
			request = answers.get();
		}
		NewProject project = request.project();
		Path parent = invocation.context().directory();
		// whoever reads the README has the program somewhere else
		Path made = new ProjectGenerator(BuildVersions.ofBuild()).generate(project, parent,
				String.valueOf(Path.of(invocation.context().program()).getFileName()));
		new NewProjectReport(invocation, jdk.orElse(null)).finish(project, made, request.mavenWrapper());
		return 0;
	}

	private static void require(@Nullable String problem) {
		if (problem != null) {
			throw new UsageException(problem);
		}
	}

	private static NewProjectRequest request(CommandInvocation invocation, @Nullable Jdk jdk) {
		String name = invocation.argument(0).orElse("helloworld");
		String group = invocation.option("group").orElse("com.example");
		return new NewProjectRequest(name, group, invocation.option("package"),
				invocation.option("description").orElse("A serverless REST API"),
				NewProjectOptions.java(invocation, jdk), NewProjectOptions.template(invocation),
				NewProjectOptions.dependencies(invocation), invocation.flag("aot-cache"),
				invocation.flag("maven-wrapper"));
	}

}
