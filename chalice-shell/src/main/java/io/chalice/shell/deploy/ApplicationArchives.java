package io.chalice.shell.deploy;

import io.chalice.deployer.stage.StageAccount;
import io.chalice.project.jvm.ApplicationJvm;
import io.chalice.shell.command.CommandInvocation;

/**
 * Lets the processes that describe an application and process it ahead of time start
 * faster the next time.
 */
final class ApplicationArchives {

	private static final String SETTING = "CHALICE_APPLICATION_ARCHIVES";

	private ApplicationArchives() {
	}

	/**
	 * Begin to make what they wait for, unless that is switched off. It goes on after the
	 * command.
	 * @param invocation what was typed
	 * @param target what was built
	 */
	static void begin(CommandInvocation invocation, StageAccount target) {
		if (!"off".equals(invocation.context().environment().get(SETTING))) {
			ApplicationJvm.beginArchives(target.project());
		}
	}

}
