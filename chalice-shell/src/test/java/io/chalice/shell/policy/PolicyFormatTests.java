package io.chalice.shell.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class PolicyFormatTests {

	private static final PolicyDocument POLICY = PolicyDocument.parse("""
			{"Statement": [
			  {"Sid": "S3Photos", "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"],
			   "Resource": ["arn:${AWS::Partition}:s3:::photos/*", \
			"arn:${AWS::Partition}:s3:::photos/${aws:username}"]},
			  {"Sid": "Start", "Effect": "Allow", "Action": "states:StartExecution",
			   "Resource": "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:orders"},
			  {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*",
			   "Condition": {"StringEquals": {"iam:PassedToService": ["ecs.amazonaws.com", \
			"states.amazonaws.com"]}}},
			  {"Effect": "Deny", "NotAction": "s3:*", "NotResource": ["arn:aws:s3:::secret", \
			"arn:aws:s3:::\\"%{x}"]}
			]}
			""");

	@Test
	void jsonIsTheDocument() {
		assertThat(PolicyFormat.JSON.write("app-dev", List.of(POLICY))).isEqualTo(POLICY.toPrettyJson());
	}

	@Test
	void severalDocumentsAreAList() {
		assertThat(PolicyFormat.JSON.write("app-dev", List.of(new PolicyDocument(List.of()), POLICY))).startsWith("[")
			.contains("\"Statement\" : [ ]", "\"Sid\" : \"S3Photos\"");
	}

	@Test
	void cloudFormationIsATemplate() {
		String yaml = PolicyFormat.CLOUDFORMATION.write("app-dev", List.of(POLICY));
		assertThat(yaml).isEqualTo(resource("template.yaml"));
		Map<String, Object> template = new Yaml().load(yaml);
		assertThat(template).containsOnlyKeys("AWSTemplateFormatVersion", "Parameters", "Resources");
		assertThat(at(template, "Resources", "AppDevPolicy")).containsEntry("Type", "AWS::IAM::Policy");
		assertThat(at(template, "Resources", "AppDevPolicy", "Properties", "PolicyDocument")).containsEntry("Version",
				"2012-10-17");
	}

	@Test
	void whatIsTooLongForARoleIsManaged() {
		PolicyDocument large = large();
		List<PolicyDocument> parts = large.split(PolicyDocument.MANAGED_LIMIT);
		Map<String, Object> template = new Yaml().load(PolicyFormat.CLOUDFORMATION.write("app-dev", parts));
		assertThat(at(template, "Resources")).hasSize(parts.size())
			.containsKeys("AppDevPolicy1", "AppDevPolicy2")
			.allSatisfy((id, resource) -> assertThat(resource).asString().contains("AWS::IAM::ManagedPolicy"));
		assertThat(PolicyFormat.TERRAFORM.write("app-dev", parts)).contains("\"aws_iam_policy_document\" \"app_dev_1\"",
				"\"aws_iam_policy_document\" \"app_dev_2\"");
	}

	private static PolicyDocument large() {
		List<Statement> statements = new ArrayList<>();
		for (int i = 0; i < 120; i++) {
			statements.add(Statement.allow("S" + i, Set.of("s3:GetObject"), Set.of("arn:aws:s3:::bucket-" + i + "/*")));
		}
		return new PolicyDocument(statements);
	}

	@Test
	void terraformIsADataSource() {
		assertThat(PolicyFormat.TERRAFORM.write("app-dev", List.of(POLICY))).isEqualTo(resource("policy.tf"));
	}

	@Test
	void terraformFindsItWellFormed() throws IOException, InterruptedException {
		assumeThat(terraform("version")).as("SKIPPED: there is no terraform on the PATH to check the syntax with")
			.isZero();
		assertThat(terraform("fmt", "-check", "-")).as("terraform fmt").isZero();
	}

	private static int terraform(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("terraform"));
		command.addAll(List.of(arguments));
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			process.getOutputStream().write(resource("policy.tf").getBytes(StandardCharsets.UTF_8));
			process.getOutputStream().close();
			process.getInputStream().readAllBytes();
			return process.waitFor();
		}
		catch (IOException ex) {
			return -1;
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> at(Map<String, Object> map, String... path) {
		Map<String, Object> at = map;
		for (String key : path) {
			at = (Map<String, Object>) Objects.requireNonNull(at.get(key), key);
		}
		return at;
	}

	private static String resource(String name) {
		try (InputStream stream = PolicyFormatTests.class.getResourceAsStream("/policy/" + name)) {
			return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
