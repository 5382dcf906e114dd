package com.example.workflow;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessResponse;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The claims, each an execution of the state machine by the claim's name.
 */
@Service
class Claims {

	private final SfnAsyncClient stepFunctions;

	private final JsonMapper json;

	private final String stateMachine;

	Claims(SfnAsyncClient stepFunctions, JsonMapper json, @Value("${CLAIMS_STATE_MACHINE}") String stateMachine) {
		this.stepFunctions = stepFunctions;
		this.json = json;
		this.stateMachine = stateMachine;
	}

	CompletableFuture<String> start(String name, Claim claim) {
		return this.stepFunctions
			.startExecution((start) -> start.stateMachineArn(this.stateMachine)
				.name(name)
				.input(this.json.writeValueAsString(claim)))
			.thenApply(StartExecutionResponse::executionArn);
	}

	CompletableFuture<String> status(String name) {
		String execution = this.stateMachine.replace(":stateMachine:", ":execution:") + ":" + name;
		return this.stepFunctions.describeExecution((describe) -> describe.executionArn(execution))
			.thenApply(DescribeExecutionResponse::statusAsString);
	}

	CompletableFuture<List<String>> running() {
		List<String> names = new CopyOnWriteArrayList<>();
		return this.stepFunctions
			.listExecutionsPaginator((list) -> list.stateMachineArn(this.stateMachine)
				.statusFilter(ExecutionStatus.RUNNING))
			.executions()
			.map(ExecutionListItem::name)
			.subscribe(names::add)
			.thenApply((done) -> names);
	}

	CompletableFuture<SendTaskSuccessResponse> decide(String token, boolean pay) {
		return this.stepFunctions
			.sendTaskSuccess((success) -> success.taskToken(token).output("{\"pay\": %s}".formatted(pay)));
	}

}
