package io.chalice.shell.routes;

import java.util.List;

import io.chalice.local.control.SourceName;
import io.chalice.model.FunctionModel;
import io.chalice.model.HandlerName;
import io.chalice.shell.console.ConsoleTable;

/**
 * Shows where functions have their events from.
 */
public final class SourceRow {

	private SourceRow() {
	}

	/**
	 * Show sources to people.
	 * @param functions the application's functions
	 * @return the lines of a table with a headline; none when no function has a source
	 */
	public static List<String> lines(List<FunctionModel> functions) {
		ConsoleTable table = new ConsoleTable().row("FUNCTION", "HANDLER", "SOURCE");
		functions.forEach((function) -> function.sources()
			.forEach((source) -> table.row(function.name(), HandlerName.shorten(function.handler()),
					SourceName.describe(source))));
		List<String> lines = table.lines();
		return (lines.size() > 1) ? lines : List.of();
	}

}
