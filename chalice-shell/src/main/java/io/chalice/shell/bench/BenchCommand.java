package io.chalice.shell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.chalice.local.bench.ApplicationBench;
import io.chalice.local.bench.BenchComparison;
import io.chalice.local.bench.BenchReport;
import io.chalice.project.Project;
import io.chalice.project.file.TemporaryDirectories;
import io.chalice.project.json.PrettyJson;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.console.Colour;
import io.chalice.shell.console.Console;
import io.chalice.shell.deploy.TargetOptions;
import io.chalice.shell.project.ApplicationProject;

/**
 * Measures what a deploy would upload on this machine: how fast it starts and answers,
 * what takes the time, and what that costs in Lambda.
 */
public final class BenchCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public BenchCommand() {
		super(CommandDescription.of("bench", "Measure cold start, memory and cost of what would be deployed")
			.options(TargetOptions.ofApplication(BenchOptions.RUNS, BenchOptions.REQUESTS, BenchOptions.VARIANT,
					BenchOptions.FUNCTION, BenchOptions.PATH, BenchOptions.EVENT, BenchOptions.JAVA, BenchOptions.JSON,
					BenchOptions.COMPARE, BenchOptions.REGRESSION))
			.exits(1, "A figure is worse by more than --max-regression")
			.examples("bench", "bench --path /orders --runs 15", "bench --json > bench.json",
					"bench --compare bench.json --max-regression 10%"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		BenchOptions options = new BenchOptions(invocation);
		options.check();
		Optional<BenchComparison> comparison = options.comparison();
		Project project = ApplicationProject.find(invocation.context());
		BenchReport report = measure(invocation, options, project);
		Console console = invocation.console();
		if (invocation.flag(BenchOptions.JSON.name())) {
			console.document(PrettyJson.write(report.json()).stripTrailing());
		}
		else {
			print(console, new BenchText(report, console.resultColumns()));
		}
		if (comparison.isEmpty()) {
			return 0;
		}
		List<String> worse = comparison.get().worse(report, options.regression());
		worse.forEach(console::error);
		if (worse.isEmpty()) {
			console.message("No figure is worse.");
		}
		return worse.isEmpty() ? 0 : 1;
	}

	private static BenchReport measure(CommandInvocation invocation, BenchOptions options, Project project) {
		BenchPackages packages = new BenchPackages(invocation, project, TargetOptions.overrides(invocation));
		packages.build();
		try {
			Path directory = Files.createTempDirectory(Files.createDirectories(project.workDirectory()), "bench");
			try {
				return new ApplicationBench(options.plan(), invocation.console()::message).run(packages.subject(),
						packages.unpack(directory), directory);
			}
			finally {
				TemporaryDirectories.delete(directory);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not unpack what is measured", ex);
		}
	}

	private static void print(Console console, BenchText text) {
		boolean first = true;
		for (List<String> paragraph : text.paragraphs()) {
			if (!first) {
				console.print("");
			}
			console.print(console.paint(Colour.BOLD, paragraph.get(0)));
			paragraph.stream().skip(1).forEach(console::print);
			first = false;
		}
	}

}
