package io.chalice.deployer.rollback;

import java.util.List;
import java.util.stream.Collectors;

import io.chalice.deployer.state.DeployRecord;

/**
 * There is no deploy to go back to.
 */
public final class NoSuchDeployException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoSuchDeployException(String what, List<DeployRecord> deploys) {
		super("%s. %s".formatted(what,
				deploys.isEmpty() ? "Nothing was deployed to this stage"
						: "Known deploys: " + deploys.stream()
							.map((deploy) -> "%d (%s)".formatted(deploy.number(), deploy.at()))
							.collect(Collectors.joining(", "))));
	}

}
