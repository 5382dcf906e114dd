package io.chalice.shell.logs;

import java.util.List;
import java.util.Optional;

import io.chalice.deployer.cloud.AccessLog;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.loggroup.LogGroupType;
import io.chalice.deployer.logs.LogSource;
import io.chalice.deployer.stage.DeployedApi;
import io.chalice.deployer.stage.DeployedStage;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.deploy.NamedFunction;
import io.chalice.shell.deploy.StageUrl;

/**
 * The logs that a person wants to read.
 *
 * @param sources the logs
 * @param remedy the line to type that makes a log group that is missing
 */
record ReadSources(List<LogSource> sources, String remedy) {

	private static final String GROUP = ":log-group:";

	private static final int REGION = 3;

	/**
	 * Find the logs of a stage's functions.
	 * @param invocation what was typed
	 * @param stage what the stage has
	 * @return the logs
	 */
	static ReadSources ofFunctions(CommandInvocation invocation, DeployedStage stage) {
		return new ReadSources(NamedFunction.all(invocation, stage)
			.stream()
			.map((function) -> LogSource.ofFunction(function.name(), function.functionName()))
			.toList(), StageUrl.deploy(invocation));
	}

	/**
	 * Find the access log of a stage's API.
	 * @param invocation what was typed
	 * @param account where to look
	 * @param stage what the stage has
	 * @return the access log
	 * @throws CommandFailedException when there is none that can be read
	 */
	static ReadSources ofAccessLog(CommandInvocation invocation, StageAccount account, DeployedStage stage) {
		DeployedApi api = stage.api();
		if (api == null) {
			NamedFunction.requireAny(invocation, stage.names());
			throw new CommandFailedException("Stage %s has no API, so no access log".formatted(invocation.stage()));
		}
		String destination = account.cloud()
			.stages()
			.find(api.id(), api.stage())
			.flatMap((found) -> Optional.ofNullable(found.accessLog()))
			.map(AccessLog::destinationArn)
			.orElseThrow(() -> new CommandFailedException(
					"The API of stage %s writes no access log. To have one, set \"access_log\": {} and deploy: %s"
						.formatted(invocation.stage(), StageUrl.deploy(invocation))));
		int start = destination.indexOf(GROUP);
		if (start < 0) {
			throw new CommandFailedException("The access log of stage %s goes to %s, which is no log group"
				.formatted(invocation.stage(), destination));
		}
		String group = destination.substring(start + GROUP.length()).replaceFirst(":\\*$", "");
		// the deploy makes its own, and no other
		boolean own = group
			.equals(LogGroupType.accessLogName(new ResourceNames(account.stage().appName(), account.stage().stage())));
		return new ReadSources(List.of(new LogSource("access", group)),
				own ? StageUrl.deploy(invocation) : "aws logs create-log-group --log-group-name %s --region %s"
					.formatted(group, destination.split(":")[REGION]));
	}

}
