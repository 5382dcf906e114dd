package io.chalice.shell.deploy;

import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanText;
import io.chalice.shell.console.Colour;
import io.chalice.shell.console.Console;

/**
 * Shows a plan: what comes is green, what changes yellow, what goes red.
 */
final class PlanLines {

	private PlanLines() {
	}

	/**
	 * Print a plan.
	 * @param plan the plan
	 * @param console where to
	 */
	static void print(Plan plan, Console console) {
		PlanText.write(plan).forEach((line) -> console.print(painted(console, line)));
	}

	private static String painted(Console console, String line) {
		String text = line.strip();
		if (text.length() == line.length() || text.length() < 2 || text.charAt(1) != ' ') {
			return line;
		}
		return switch (text.charAt(0)) {
			case '+' -> console.paint(Colour.GREEN, line);
			case '~' -> console.paint(Colour.YELLOW, line);
			case '-', '!' -> console.paint(Colour.RED, line);
			default -> line;
		};
	}

}
