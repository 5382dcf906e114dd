package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names and ARNs that the SDK gives back, and what they are of.
 */
class AnsweredNameTests {

	private static String granted(Path folder, String body) {
		return Fixture.granted(new Fixture(folder).source("""
				import software.amazon.awssdk.services.sfn.SfnClient;
				public class Handler implements RequestHandler<String, String> {
					private final SfnClient sfn = SfnClient.create();
					public String handleRequest(String input, Context context) {
						String machine = "arn:aws:states:eu-west-1:123456789012:stateMachine:fulfil";
						%s
						return input;
					}
				}
				""".formatted(body)).entry("app.Handler").analyze());
	}

	@Test
	void anExecutionIsOfItsStateMachine(@TempDir Path folder) {
		assertThat(granted(folder, """
				String execution = sfn.startExecution(r -> r.stateMachineArn(machine)).executionArn();
				sfn.describeExecution(r -> r.executionArn(execution));
				sfn.stopExecution(r -> r.executionArn(execution));
				""")).isEqualTo("""
				states:DescribeExecution execution:fulfil:*
				states:StartExecution stateMachine:fulfil
				states:StopExecution execution:fulfil:*
				""");
	}

	@Test
	void anAliasOfAStateMachineIsNoPartOfItsExecutions(@TempDir Path folder) {
		assertThat(granted(folder, """
				sfn.getExecutionHistory(r -> r.executionArn(
						sfn.startExecution(s -> s.stateMachineArn(machine + ":live")).executionArn()));
				""")).contains("states:GetExecutionHistory execution:fulfil:*\n");
	}

	@Test
	void listedExecutionsAreOfTheirStateMachine(@TempDir Path folder) {
		assertThat(granted(folder, """
				sfn.listExecutions(r -> r.stateMachineArn(machine)).executions()
					.forEach(one -> sfn.stopExecution(r -> r.executionArn(one.executionArn())));
				""")).contains("states:StopExecution execution:fulfil:*\n");
	}

	@Test
	void anExecutionOfAnyStateMachine(@TempDir Path folder) {
		assertThat(granted(folder, """
				var started = sfn.startExecution(s -> s.stateMachineArn(input));
				sfn.stopExecution(r -> r.executionArn(started.executionArn()));
				""")).contains("states:StopExecution arn:aws:states:*:*:execution:*:*\n");
	}

}
