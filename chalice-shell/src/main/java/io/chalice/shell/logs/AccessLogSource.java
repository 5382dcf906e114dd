package io.chalice.shell.logs;

import java.util.Optional;

import io.chalice.deployer.cloud.AccessLog;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.logs.LogSource;
import io.chalice.deployer.stage.DeployedApi;
import io.chalice.deployer.stage.DeployedStage;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.deploy.StageUrl;

/**
 * Finds the access log of a stage's API.
 */
final class AccessLogSource {

	private static final String GROUP = ":log-group:";

	private AccessLogSource() {
	}

	/**
	 * Find it.
	 * @param invocation what was typed
	 * @param cloud where to look
	 * @param stage what the stage has
	 * @return the access log
	 * @throws CommandFailedException when there is none that can be read
	 */
	static LogSource find(CommandInvocation invocation, Cloud cloud, DeployedStage stage) {
		DeployedApi api = stage.api();
		if (api == null) {
			throw new CommandFailedException("Stage %s has no API, so no access log".formatted(invocation.stage()));
		}
		String destination = cloud.stages()
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
		String group = destination.substring(start + GROUP.length());
		return new LogSource("access", group.endsWith(":*") ? group.substring(0, group.length() - 2) : group);
	}

}
