package io.chalice.policy;

import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.explain.Warning;
import io.chalice.policy.explain.Warnings;

/**
 * Names ways to call AWS that the analysis does not follow, so that nobody takes their
 * permissions for granted.
 */
final class Unsupported {

	private Unsupported() {
	}

	static void report(CallGraph graph, Stage stage, Warnings warnings) {
		for (String owner : graph.owners("com/amazonaws/services/")) {
			if (!owner.startsWith("com/amazonaws/services/lambda/runtime/") && !owner.contains("/model/")
					&& (owner.contains("/Amazon") || owner.contains("/AWS"))) {
				String type = owner.replace('/', '.');
				warnings.add(Warning.Kind.UNSUPPORTED, type, "The application calls " + type
						+ " of the AWS SDK for Java 1.x; what it needs has to be added by hand.");
			}
		}
		for (String property : new String[] { "spring.config.import", "spring.config.import[0]" }) {
			String value = stage.properties().find(property);
			if (value != null && value.contains("aws-")) {
				warnings.add(Warning.Kind.UNSUPPORTED, property, "The property " + property + " reads " + value
						+ " when the application starts; what that needs has to be added by hand.");
			}
		}
	}

}
