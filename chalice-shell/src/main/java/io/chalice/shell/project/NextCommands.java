package io.chalice.shell.project;

import java.util.LinkedHashMap;
import java.util.Map;

import io.chalice.shell.command.ShellContext;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.ConsoleTable;

/**
 * What can be typed next, and what it does.
 *
 * @param lines the lines to type by what they do, in order
 */
record NextCommands(Map<String, String> lines) {

	/**
	 * Return what follows in the project that somebody stands in.
	 * @param context where somebody stands
	 * @param directory the project's directory as it was named, or empty
	 * @return the lines
	 */
	static NextCommands ofProject(ShellContext context, String directory) {
		String option = directory.isEmpty() ? "" : " --project-dir " + directory;
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put("Serve it here", context.line("local" + option));
		lines.put("See what is served", context.line("routes" + option));
		lines.put("Deploy it", context.line("deploy" + option));
		return new NextCommands(lines);
	}

	/**
	 * Return what follows when a project has been made.
	 * @param context where somebody stands, in a session already in the project
	 * @param name the project's directory
	 * @return the lines
	 */
	static NextCommands ofNewProject(ShellContext context, String name) {
		if (context.isSession()) {
			return ofProject(context, "");
		}
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put("Serve it here", "cd %s && mvn spring-boot:run".formatted(name));
		lines.put("Run its tests", "cd %s && mvn verify".formatted(name));
		lines.put("Deploy it", context.line("deploy --project-dir " + name));
		return new NextCommands(lines);
	}

	/**
	 * Print the lines.
	 * @param console where to
	 */
	void print(Console console) {
		ConsoleTable table = ConsoleTable.explained();
		this.lines.forEach((what, line) -> table.row(what, line));
		console.message("Next:");
		console.print(table);
	}

}
