package io.chalice.policy.grant;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.policy.catalog.ActionCatalog;
import io.chalice.policy.catalog.TableSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The checks of the tables, run without one row each: what the row is for is named.
 */
class MissingRowTests {

	private static TableSource without(String table, String start) {
		List<String[]> whole = TableSource.OWN.read(table);
		List<String[]> rest = whole.stream().filter((row) -> !String.join(" ", row).startsWith(start)).toList();
		assertThat(rest).as(start).hasSizeLessThan(whole.size());
		return (name) -> name.equals(table) ? rest : TableSource.OWN.find(name);
	}

	// AWS's table of required types, and what is added to it
	@ParameterizedTest
	@CsvSource({ "actions/glue.tsv, r table, glue:GetTable table", "actions/kms.tsv, r alias, kms:CreateAlias alias",
			"actions/ec2.tsv, r subnet, ec2:RunInstances subnet",
			"actions/rds.tsv, r cluster-pg, rds:CreateDBCluster cluster-pg",
			"members.tsv, ec2 RunInstances +volume, ec2:RunInstances volume" })
	void aTypeThatIsRequired(String table, String row, String named) {
		assertThat(ResourceTypeTests.missing(new ActionCatalog(), new ActionCatalog(without(table, row))))
			.anySatisfy((missing) -> assertThat(missing).startsWith(named + " "));
	}

	// what a member becomes in an ARN
	@ParameterizedTest
	@CsvSource({ "members.tsv, sqs * QueueName queueUrl, sqs SendMessage",
			"members.tsv, secretsmanager * SecretId secretId, secretsmanager GetSecretValue",
			"members.tsv, ssm * ParameterNameWithoutLeadingSlash name, ssm GetParameter" })
	void aSlotOfAnArn(String table, String row, String named) throws IOException {
		assertThat(PermissionMapperTests.wrong(new ActionCatalog(without(table, row)))).contains(named);
	}

	// what an operation needs besides itself
	@ParameterizedTest
	@CsvSource({ "implied.tsv, s3 CopyObject !taggingDirective, s3 CopyObject",
			"overrides.tsv, s3 PutBucketReplication, s3 PutBucketReplication",
			"overrides.tsv, s3 PutObject acl, s3 PutObject", "implied.tsv, sesv2 SendEmail, sesv2 SendEmail" })
	void whatIsImplied(String table, String row, String named) throws IOException {
		assertThat(PermissionMapperTests.wrong(new ActionCatalog(without(table, row)))).contains(named);
	}

	@ParameterizedTest
	@CsvSource({ "lambda CreateFunction, lambda createfunction role",
			"sfn CreateStateMachine, sfn createstatemachine rolearn",
			"scheduler CreateSchedule, scheduler createschedule target.rolearn",
			"ecs RegisterTaskDefinition, ecs registertaskdefinition taskrolearn" })
	void aRoleThatIsPassed(String row, String named) throws IOException {
		assertThat(RoleMemberTests.missing(without("role-members.tsv", row), new ArrayList<>())).contains(named);
	}

}
