package com.example.workflow;

import software.amazon.awssdk.services.sfn.SfnAsyncClient;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Insurance claims in Step Functions, with the asynchronous client. The routes of
 * {@link ClaimRoutes} start executions, look at them and answer the state machine's
 * question; {@link Tasks} are functions that the state machine itself calls, and which
 * therefore may do nothing at all.
 */
@SpringBootApplication
public class WorkflowApplication {

	@Bean
	SfnAsyncClient stepFunctions() {
		return SfnAsyncClient.create();
	}

	public static void main(String[] args) {
		SpringApplication.run(WorkflowApplication.class, args);
	}

}
