package io.chalice.deployer.aws;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.chalice.deployer.cloud.AsyncSettings;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.ProvisionedConcurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What no emulator knows: asynchronous calls of an alias, and instances that are kept
 * ready.
 */
class SdkInvocationsTests {

	private static final String QUEUE = "arn:aws:sqs:eu-west-1:123456789012:failed";

	private final FakeLambda lambda = new FakeLambda();

	@AfterEach
	void stop() {
		this.lambda.close();
	}

	@Test
	void saysWhatIsDoneWithAsynchronousCalls() {
		invocations(false).putAsync("shop-dev", "live", new AsyncSettings(0, null, null, QUEUE));
		invocations(false).putAsync("shop-dev", "live", new AsyncSettings(null, 60, QUEUE, null));
		this.lambda.answers(204, "{}");
		invocations(false).deleteAsync("shop-dev", "live");
		String path = " /2019-09-25/functions/shop-dev/event-invoke-config?Qualifier=live ";
		String destination = "\"DestinationConfig\":{\"%s\":{\"Destination\":\"%s\"}}}";
		assertThat(this.lambda.requests()).containsExactly(
				"PUT" + path + "{\"MaximumRetryAttempts\":0," + destination.formatted("OnFailure", QUEUE),
				"PUT" + path + "{\"MaximumEventAgeInSeconds\":60," + destination.formatted("OnSuccess", QUEUE),
				"DELETE" + path);
	}

	@Test
	void readsWhatIsDoneWithAsynchronousCalls() {
		this.lambda.answers(200, """
				{"MaximumRetryAttempts": 1, "DestinationConfig": {"OnSuccess": {}, "OnFailure": {"Destination": "%s"}}}
				""".formatted(QUEUE));
		assertThat(invocations(false).async("shop-dev", "live")).isEqualTo(new AsyncSettings(1, null, null, QUEUE));
		this.lambda.answers(404, "{\"Type\": \"User\", \"message\": \"no configuration\"}");
		assertThat(invocations(false).async("shop-dev", "live")).isEqualTo(AsyncSettings.DEFAULT);
	}

	@Test
	void keepsInstancesReady() {
		this.lambda.answers(202, "{}");
		invocations(false).putProvisioned("shop-dev", "7", 3);
		this.lambda.answers(204, "{}");
		invocations(false).deleteProvisioned("shop-dev", "6");
		String path = " /2019-09-30/functions/shop-dev/provisioned-concurrency?Qualifier=";
		assertThat(this.lambda.requests()).containsExactly("PUT" + path + "7 {\"ProvisionedConcurrentExecutions\":3}",
				"DELETE" + path + "6 ");
	}

	@Test
	void readsWhichInstancesAreReady() {
		String arn = "arn:aws:lambda:eu-west-1:123456789012:function:shop-dev:";
		this.lambda.answers(200, """
				{"ProvisionedConcurrencyConfigs": [
				{"FunctionArn": "%s7", "RequestedProvisionedConcurrentExecutions": 3, "Status": "READY"},
				{"FunctionArn": "%slive", "RequestedProvisionedConcurrentExecutions": 1, "Status": "FAILED",
				"StatusReason": "FUNCTION_ERROR_INIT_FAILURE"},
				{"FunctionArn": "%s8", "RequestedProvisionedConcurrentExecutions": 2, "Status": "IN_PROGRESS"}]}
				""".formatted(arn, arn, arn));
		assertThat(invocations(false).provisioned("shop-dev"))
			.isEqualTo(Map.of("7", new ProvisionedConcurrency(3, ProvisionedConcurrency.State.READY, null), "8",
					new ProvisionedConcurrency(2, ProvisionedConcurrency.State.IN_PROGRESS, null), "live",
					new ProvisionedConcurrency(1, ProvisionedConcurrency.State.FAILED, "FUNCTION_ERROR_INIT_FAILURE")));
		assertThat(this.lambda.requests()).singleElement()
			.asString()
			.startsWith("GET /2019-09-30/functions/shop-dev/provisioned-concurrency?List=ALL");
	}

	@Test
	void anEmulatorThatKeepsNoInstancesNeedNotSaySo() {
		this.lambda.answers(400, "{\"message\": \"not here\"}");
		assertThat(invocations(true).provisioned("shop-dev")).isEmpty();
		assertThatExceptionOfType(CloudException.class).isThrownBy(() -> invocations(false).provisioned("shop-dev"));
	}

	private SdkInvocations invocations(boolean emulated) {
		return new SdkInvocations(this.lambda.calls(), this.lambda.client(), emulated);
	}

}
