package io.chalice.deployer.iam;

import java.util.ArrayList;
import java.util.List;

import io.chalice.deployer.settings.FunctionSettings;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

/**
 * What a function's role has to allow because of how the function is deployed.
 */
public final class ImpliedPolicy {

	private ImpliedPolicy() {
	}

	/**
	 * Return the policy.
	 * @param functions how the functions that run with the role are deployed
	 * @param partition the partition of the ARNs
	 * @return statements for logs, and for VPC and X-Ray when a function needs them
	 */
	public static PolicyDocument of(List<FunctionSettings> functions, String partition) {
		List<Statement> statements = new ArrayList<>();
		statements
			.add(Statement.allow("Logs", List.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"),
					List.of("arn:%s:logs:*:*:*".formatted(partition))));
		if (functions.stream().anyMatch(FunctionSettings::vpc)) {
			statements.add(Statement.allow("Vpc", List.of("ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface",
					"ec2:DescribeNetworkInterfaces", "ec2:DetachNetworkInterface"), List.of("*")));
		}
		if (functions.stream().anyMatch(FunctionSettings::tracing)) {
			statements.add(Statement.allow("Xray", List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"),
					List.of("*")));
		}
		return new PolicyDocument(statements);
	}

}
