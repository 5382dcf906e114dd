package io.chalice.deployer.iam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

/**
 * What a function's role has to allow because of how the function is deployed.
 */
public final class ImpliedPolicy {

	private ImpliedPolicy() {
	}

	/**
	 * Return the policy.
	 * @param functions how the functions that run with the role are deployed, by their
	 * names on AWS
	 * @param partition the partition of the ARNs
	 * @param region the region of the functions' log groups
	 * @param account the account of the functions, {@code *} when it is not known
	 * @return statements for the functions' own logs, and for VPC, X-Ray and destinations
	 * when a function needs them
	 */
	public static PolicyDocument of(Map<String, FunctionSettings> functions, String partition, String region,
			String account) {
		List<Statement> statements = new ArrayList<>();
		Set<String> groups = new TreeSet<>();
		functions.keySet()
			.forEach((name) -> groups
				.add("arn:%s:logs:%s:%s:log-group:/aws/lambda/%s:*".formatted(partition, region, account, name)));
		// the groups are made by the deployment
		statements.add(Statement.allow("Logs", List.of("logs:CreateLogStream", "logs:PutLogEvents"), groups));
		Collection<FunctionSettings> settings = functions.values();
		if (settings.stream().anyMatch(FunctionSettings::isInVpc)) {
			statements.add(Statement.allow("Vpc", List.of("ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface",
					"ec2:DescribeNetworkInterfaces", "ec2:DetachNetworkInterface"), List.of("*")));
		}
		if (settings.stream().anyMatch((function) -> function.get(LambdaKeys.XRAY))) {
			statements.add(Statement.allow("Xray", List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"),
					List.of("*")));
		}
		statements.addAll(DestinationPolicy.of(settings, account));
		return new PolicyDocument(statements);
	}

}
