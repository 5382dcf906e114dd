package io.chalice.deployer.schedule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.graph.Resource;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

/**
 * The role that a stage's schedules call functions with.
 *
 * @param roleName its name on AWS
 * @param trust who may take the role
 * @param functions the ARNs of the aliases that it may call
 * @param tags the tags
 */
public record SchedulerRoleResource(String roleName, PolicyDocument trust, Set<String> functions,
		Map<String, String> tags) implements Resource {

	/** The name in the application; no name of a function has a dot. */
	static final String RESOURCE_NAME = "schedules.role";

	public SchedulerRoleResource {
		functions = Set.copyOf(functions);
		tags = Map.copyOf(tags);
	}

	@Override
	public String resourceName() {
		return RESOURCE_NAME;
	}

	@Override
	public List<String> dependencies() {
		return List.of();
	}

	/**
	 * Return who may take the role: Scheduler, for the schedules of one group.
	 * @param group the group's name
	 * @param caller its account and region
	 * @return the trust policy
	 * @see <a href=
	 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html">Confused
	 * deputy prevention</a>
	 */
	static PolicyDocument trust(String group, CallerIdentity caller) {
		return PolicyDocument.parse("""
				{
					"Version": "2012-10-17",
					"Statement": [
						{
							"Sid": "",
							"Effect": "Allow",
							"Principal": {"Service": "scheduler.amazonaws.com"},
							"Action": "sts:AssumeRole",
							"Condition": {
								"StringEquals": {
									"aws:SourceAccount": "%s",
									"aws:SourceArn": "%s"
								}
							}
						}
					]
				}
				""".formatted(caller.account(), caller.arn("scheduler", "schedule-group/" + group)));
	}

	/**
	 * Return what the role may do.
	 * @param functions the ARNs of the aliases to call
	 * @return the policy
	 */
	static PolicyDocument policy(Set<String> functions) {
		return new PolicyDocument(
				List.of(Statement.allow("Schedules", List.of("lambda:InvokeFunction"), new TreeSet<>(functions))));
	}

}
