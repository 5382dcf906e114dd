package io.chalice.shell.policy;

import java.util.List;
import java.util.function.Predicate;

import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.NearestSuggestion;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.command.ValueCandidates;
import io.chalice.shell.project.FunctionCandidates;

/**
 * The options of commands about policies.
 */
final class PolicyOptions {

	/**
	 * The exit code of comparisons that find a difference.
	 */
	static final int DIFFERENT = 3;

	static final OptionDescription FUNCTION = OptionDescription
		.valued("function", "NAME", "What this function alone needs, such as api_handler")
		.values((context, typed) -> FunctionCandidates.propose(context));

	static final OptionDescription REGION = OptionDescription.valued("region", "REGION",
			"The region in ARNs (default: the stage's)");

	static final OptionDescription ACCOUNT = OptionDescription.valued("account", "ID",
			"The account in ARNs (default: the deployed one)");

	static final OptionDescription FORMAT = OptionDescription
		.valued("format", "FORMAT", "json (default), cloudformation or terraform")
		.values(ValueCandidates.of("json", "cloudformation", "terraform"));

	static final OptionDescription EXPLAIN = OptionDescription.optional("explain", "ACTION",
			"Tell why each action, or this one, is needed");

	static final OptionDescription CODE_ONLY = OptionDescription.flag("code-only",
			"Only what the code shows: no logs, no network");

	private static final Predicate<String> IS_REGION = (text) -> text.matches("[a-z]{2,}(-[a-z]+)+-\\d+");

	private static final Predicate<String> IS_ACCOUNT = (text) -> text.matches("\\d{12}");

	private PolicyOptions() {
	}

	/**
	 * Check the options that say where the application is deployed.
	 * @param invocation what was typed
	 * @throws UsageException when a value is of the wrong kind
	 */
	static void check(CommandInvocation invocation) {
		invocation.option(REGION.name()).filter(IS_REGION.negate()).ifPresent((typed) -> {
			throw new UsageException("'%s' is not a region, such as eu-west-1".formatted(typed));
		});
		invocation.option(ACCOUNT.name()).filter(IS_ACCOUNT.negate()).ifPresent((typed) -> {
			throw new UsageException("'%s' is not an account: it has twelve digits".formatted(typed));
		});
		invocation.option(FORMAT.name()).filter((typed) -> !PolicyFormat.names().contains(typed)).ifPresent((typed) -> {
			List<String> names = PolicyFormat.names();
			throw new UsageException("Unknown format '%s'%s".formatted(typed, NearestSuggestion.withAll(typed, names)));
		});
	}

}
