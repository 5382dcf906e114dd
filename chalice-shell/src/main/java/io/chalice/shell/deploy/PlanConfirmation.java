package io.chalice.shell.deploy;

import java.util.List;

import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Plan;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.console.Console;

/**
 * Asks before a plan is run what has to be asked.
 */
final class PlanConfirmation {

	private final CommandInvocation invocation;

	private final Console console;

	PlanConfirmation(CommandInvocation invocation) {
		this.invocation = invocation;
		this.console = invocation.console();
	}

	/**
	 * Ask.
	 * @param plan the plan
	 * @return whether every answer was yes
	 * @throws io.chalice.shell.command.UsageException when there is something to ask and
	 * nobody to answer
	 */
	boolean agreed(Plan plan) {
		return plan.confirmations().stream().allMatch((confirmation) -> agreed(plan, confirmation));
	}

	private boolean agreed(Plan plan, Confirmation confirmation) {
		if (confirmation.kind() == Confirmation.Kind.POLICY && !plan.first()) {
			this.console.message("Updating IAM policy.");
		}
		this.console.message("");
		List<String> lines = confirmation.lines();
		lines.forEach(this.console::message);
		this.console.message("");
		boolean yes = this.invocation.confirm(Confirmation.QUESTION, confirmation.preferred());
		if (!yes) {
			this.console.message("Nothing was changed.");
		}
		return yes;
	}

}
