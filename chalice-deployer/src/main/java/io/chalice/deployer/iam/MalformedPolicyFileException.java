package io.chalice.deployer.iam;

import java.nio.file.Path;

import io.chalice.policy.document.PolicySyntaxException;
import io.chalice.project.json.JsonNode;
import io.chalice.project.json.MalformedJsonException;

/**
 * A file that was to be a policy is none.
 */
public final class MalformedPolicyFileException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MalformedPolicyFileException(Path file, MalformedJsonException cause) {
		super("%s, line %d, column %d: %s".formatted(file, cause.position().line(), cause.position().column(),
				cause.reason()), cause);
	}

	MalformedPolicyFileException(Path file, JsonNode found) {
		super("%s, line %d, column %d: the policy must be an object, not %s".formatted(file, found.position().line(),
				found.position().column(), found.kind()));
	}

	MalformedPolicyFileException(Path file, PolicySyntaxException cause) {
		super("%s, %s".formatted(file, cause.getMessage()), cause);
	}

}
