package io.chalice.deployer.restapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.chalice.deployer.cloud.DeploymentDescription;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.PendingDeploy;

/**
 * What a deployment's description says: which deploy it was, and what belongs to it. With
 * it the history of an API can be read from the API.
 *
 * @param number the deploy's number
 * @param by who, {@code user@host}
 * @param at when, in ISO 8601
 * @param document the beginning of the document's SHA-256
 * @param versions the functions' versions by resource name
 */
record DeployNote(int number, String by, String at, String document, Map<String, String> versions) {

	private static final Pattern PATTERN = Pattern
		.compile("chalice deploy (\\d+) by (\\S+) at (\\S+), document (\\S+), versions (\\S+)");

	DeployNote {
		versions = new TreeMap<>(versions);
	}

	static Optional<DeployNote> of(DeploymentDescription deployment) {
		Matcher matcher = PATTERN.matcher(deployment.description());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		Map<String, String> versions = new LinkedHashMap<>();
		for (String version : matcher.group(5).split(",")) {
			int colon = version.indexOf(':');
			if (colon > 0) {
				versions.put(version.substring(0, colon), version.substring(colon + 1));
			}
		}
		return Optional.of(new DeployNote(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3),
				matcher.group(4), versions));
	}

	boolean isOf(PendingDeploy deploy) {
		return this.number == deploy.number() && this.at.equals(deploy.at());
	}

	DeployRecord record(String deploymentId) {
		return new DeployRecord(this.number, this.at, this.by, deploymentId, this.document, this.versions, null);
	}

	String text() {
		List<String> pairs = this.versions.entrySet()
			.stream()
			.map((pair) -> pair.getKey() + ":" + pair.getValue())
			.toList();
		return "chalice deploy %d by %s at %s, document %s, versions %s".formatted(this.number, this.by, this.at,
				this.document, String.join(",", pairs));
	}

}
