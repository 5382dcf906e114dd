package com.example.workflow;

import java.util.Map;

import io.chalice.samples.AwsTest;
import io.chalice.samples.aws.LocalAws;
import io.chalice.test.ChaliceTest;
import io.chalice.test.ChaliceTestClient;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ChaliceTest
@AwsTest
class WorkflowApplicationTests {

	@Autowired
	ChaliceTestClient client;

	@Test
	void aClaimIsAnExecution() {
		this.client.put("/claims/c7")
			.body("application/json", "{\"customer\": \"ann\", \"amount\": 4200}")
			.send()
			.hasStatus(200)
			.hasJson("{\"execution\": \"arn:aws:states:us-west-2:123456789012:execution:dev-claims:c7\"}");
	}

	@Test
	void aClaimHasAStatus() {
		this.client.get("/claims/c7").send().hasStatus(200).hasJson("{\"status\": \"RUNNING\"}");
	}

	@Test
	void runningClaimsAreListedFromAllPages(LocalAws aws) {
		aws.answers("states.ListExecutions", "{\"executions\": [{\"name\": \"c7\"}], \"nextToken\": \"more\"}",
				"{\"executions\": [{\"name\": \"c8\"}]}");
		this.client.get("/claims").send().hasStatus(200).hasJson("[\"c7\", \"c8\"]");
	}

	@Test
	void aDecisionAnswersTheStateMachine() {
		this.client.post("/decisions/token").body("application/json", "{\"pay\": true}").send().hasStatus(200);
	}

	@Test
	void smallClaimsAreHarmless() throws Exception {
		Map<String, Object> claim = Map.of("customer", "ann", "amount", 4200);
		assertThat(this.client.call("assess", claim)).isEqualTo(Map.of("claim", claim, "harmless", true));
	}

	@Test
	void aClaimIsPaid() throws Exception {
		assertThat(this.client.call("pay", Map.of("customer", "ann", "amount", 4200)))
			.isEqualTo(Map.of("paid", "ann gets 42.00"));
	}

}
