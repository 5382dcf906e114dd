package io.chalice.shell.training;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chalice.shell.command.CommandCatalog;
import io.chalice.shell.command.CommandRunner;
import io.chalice.shell.command.ShellContext;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.Prompts;
import io.chalice.shell.deploy.DeployCommand;

/**
 * Does a bit of everything that commands do, in a directory of its own and with an
 * account of nobody.
 */
public final class Training {

	private static final String PROJECT = "trained";

	private static final String NEW_PROJECT = "new-project " + PROJECT;

	private final CommandCatalog catalog;

	private final Path directory;

	private final Map<String, Integer> codes = new LinkedHashMap<>();

	private Training(CommandCatalog catalog, Path directory) {
		this.catalog = catalog;
		this.directory = directory;
	}

	/**
	 * Train what needs no AWS.
	 * @param catalog the commands of a session
	 * @param directory an empty directory
	 * @return the lines that were run, each with its exit code
	 */
	public static Map<String, Integer> withoutAws(CommandCatalog catalog, Path directory) {
		Training training = new Training(catalog, directory);
		// there may be no Maven that "routes" could ask
		training.type(catalog, ShellContext.ofCommand("chalice-shell", Map.of(), directory), "--version", "help",
				"completion bash", NEW_PROJECT, "--project-dir trained stage", "__complete -- routes --s",
				"routes --help", "unknown", "routes", "new-project");
		return training.codes;
	}

	/**
	 * Train what needs AWS.
	 * @param catalog the commands of a session
	 * @param directory an empty directory
	 * @return the lines that were run, each with its exit code, none where nothing can be
	 * listened to
	 */
	public static Map<String, Integer> withAws(CommandCatalog catalog, Path directory) {
		Training training = new Training(catalog, directory);
		training.type(catalog, ShellContext.ofCommand("chalice-shell", Map.of(), directory), NEW_PROJECT);
		try (TrainingAccount account = new TrainingAccount()) {
			training.withAws(account);
			BuildClasses.load();
		}
		catch (UncheckedIOException ex) {
			// fewer classes are better than none
		}
		return training.codes;
	}

	private void withAws(TrainingAccount account) {
		String nowhere = this.directory.resolve("nowhere").toString();
		ShellContext context = ShellContext.ofCommand("chalice-shell",
				Map.of("AWS_ACCESS_KEY_ID", PROJECT, "AWS_SECRET_ACCESS_KEY", PROJECT, "AWS_REGION", "us-east-1",
						"AWS_CONFIG_FILE", nowhere, "AWS_SHARED_CREDENTIALS_FILE", nowhere),
				this.directory.resolve(PROJECT));
		String place = " --endpoint-url " + account.url();
		CommandCatalog deploy = new CommandCatalog().register(new DeployCommand(new TrainingPreparation()));
		type(deploy, context, "deploy --yes" + place, "deploy --yes --no-autogen-policy" + place,
				"deploy --yes" + place);
		type(this.catalog, context, "status" + place, "status --json --stage dev" + place, "url" + place,
				"logs --since 3650d" + place, "invoke --payload {}" + place, "rollback --yes" + place,
				"delete --yes --logs" + place);
	}

	private void type(CommandCatalog commands, ShellContext context, String... lines) {
		Console.Output nowhere = new Console.Output(new PrintWriter(Writer.nullWriter()), true);
		CommandRunner runner = new CommandRunner(commands, context, new Console(nowhere, nowhere, Prompts.none()));
		for (String line : lines) {
			this.codes.put(line.replaceFirst(" --endpoint-url .*", ""), runner.run(List.of(line.split(" "))));
		}
	}

}
