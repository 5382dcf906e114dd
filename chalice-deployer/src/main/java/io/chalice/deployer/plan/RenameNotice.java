package io.chalice.deployer.plan;

import java.util.List;

import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.state.DeployedState;

/**
 * Says that an application was called otherwise when it was deployed. Every name on AWS
 * begins with the application's, so that everything is made anew, with another URL, and
 * what the former name has goes afterwards.
 */
final class RenameNotice {

	private RenameNotice() {
	}

	static void add(ResourcePlan.Builder planned, DeployedState state, ResourceNames naming) {
		for (String name : state.formerNames()) {
			planned.notice(
					("This application is deployed as %1$s: it is made anew as %2$s, then what %1$s has is deleted. To "
							+ "keep it, set \"app_name\" back to \"%1$s\"")
						.formatted(name, naming.application()));
			planned
				.confirm(Confirmation.destruction(List.of("what was deployed as %s, the URL changes".formatted(name))));
		}
	}

}
