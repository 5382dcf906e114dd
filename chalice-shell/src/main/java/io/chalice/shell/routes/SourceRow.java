package io.chalice.shell.routes;

import java.util.List;
import java.util.Optional;

import io.chalice.local.control.SourceName;
import io.chalice.model.FunctionModel;
import io.chalice.model.HandlerName;
import io.chalice.shell.console.ConsoleTable;

/**
 * Shows where functions have their events from.
 */
final class SourceRow {

	private SourceRow() {
	}

	/**
	 * Show sources to people.
	 * @param functions the application's functions
	 * @return a table with a headline; none when no function has a source
	 */
	static Optional<ConsoleTable> table(List<FunctionModel> functions) {
		ConsoleTable table = new ConsoleTable().headline("FUNCTION", "HANDLER", "SOURCE");
		functions.forEach((function) -> function.sources()
			.forEach((source) -> table.row(function.name(), HandlerName.shorten(function.handler()),
					SourceName.describe(source))));
		return functions.stream().allMatch((function) -> function.sources().isEmpty()) ? Optional.empty()
				: Optional.of(table);
	}

}
