package io.chalice.shell.policy;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.policy.explain.Grant;
import io.chalice.policy.explain.GrantReason;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyExplanationTests {

	private final PolicyExplanation explanation = new PolicyExplanation(
			new PolicyAnalysis(List.of("s3.GetObject"),
					List.of(Grant.of("s3:GetObject", "arn:aws:s3:::photos/*",
							List.of(new GrantReason("s3.GetObject", "com.example.Photos.get:12",
									List.of("com.example.Photos.get: entry point com.example.Photos#get(String)"),
									List.of("environment variable BUCKET"))))),
					List.of()),
			new PolicyDocument(
					List.of(Statement.allow("Logs", Set.of("logs:PutLogEvents"), Set.of("arn:aws:logs:*:*:*")))),
			List.of(PolicyDocument.parse("""
					{"Statement": [{"Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"}]}
					""")));

	@Test
	void theCodeIsTheReason() {
		assertThat(this.explanation.of("s3:getobject")).containsExactly("""
				s3:GetObject on arn:aws:s3:::photos/*
				  because of s3.GetObject in com.example.Photos.get:12
				    com.example.Photos.get: entry point com.example.Photos#get(String)
				    name from environment variable BUCKET""");
	}

	@Test
	void theDeploymentAndTheAuthorAreReasonsToo() {
		assertThat(this.explanation.of("*")).hasSize(3)
			.contains(
					"logs:PutLogEvents on arn:aws:logs:*:*:*\n  because of the deployment: every function writes a log",
					"Deny s3:DeleteObject on *\n  because of extra_policy_file");
		assertThat(this.explanation.of("sqs:*")).isEmpty();
		assertThat(this.explanation.actions()).containsExactly("logs:PutLogEvents", "s3:GetObject");
	}

}
