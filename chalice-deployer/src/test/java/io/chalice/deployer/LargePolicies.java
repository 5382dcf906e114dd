package io.chalice.deployer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

/**
 * Policies of as many statements as wanted, each of which allows an action of its own on
 * a resource of its own.
 */
public final class LargePolicies {

	/** What fits into a role. */
	static final int SMALL = 20;

	/** What is several managed policies. */
	static final int LARGE = 120;

	private LargePolicies() {
	}

	/**
	 * Allow actions.
	 * @param service how their names begin
	 * @param from the number of the first
	 * @param to the number after the last
	 * @return the policies
	 */
	public static PolicySource of(String service, int from, int to) {
		return (role, functions, implied) -> implied.merge(List.of(document(service, from, to)));
	}

	/**
	 * Allow actions.
	 * @param service how their names begin
	 * @param from the number of the first
	 * @param to the number after the last
	 * @return the policy
	 */
	public static PolicyDocument document(String service, int from, int to) {
		return new PolicyDocument(IntStream.range(from, to)
			.mapToObj((i) -> Statement.allow("Own" + i, Set.of("%s:Do%d".formatted(service, i)),
					Set.of("arn:aws:%s:eu-west-1:123456789012:thing-%d".formatted(service, i))))
			.toList());
	}

	static PolicySource both(PolicyDocument... policies) {
		return (role, functions, implied) -> implied.merge(new ArrayList<>(List.of(policies)));
	}

	static DeploymentRequest request(Path directory, String content, PolicySource policies) {
		try {
			return new DeploymentRequest(Samples.helloWorld(), Samples.settings("shop"),
					Samples.artifact(Files.createDirectories(directory), content), policies);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
