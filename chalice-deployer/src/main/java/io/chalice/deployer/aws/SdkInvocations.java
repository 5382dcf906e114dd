package io.chalice.deployer.aws;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.DestinationConfig;
import software.amazon.awssdk.services.lambda.model.GetFunctionEventInvokeConfigResponse;
import software.amazon.awssdk.services.lambda.model.OnFailure;
import software.amazon.awssdk.services.lambda.model.OnSuccess;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigListItem;

import io.chalice.deployer.cloud.AsyncSettings;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.InvocationService;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.ProvisionedConcurrency;

/**
 * How Lambda calls functions.
 *
 * @param calls makes the calls
 * @param lambda the client
 * @param emulated whether an emulator answers instead of AWS
 */
record SdkInvocations(SdkCalls calls, LambdaClient lambda, boolean emulated) implements InvocationService {

	@Override
	public AsyncSettings async(String name, String qualifier) {
		try {
			GetFunctionEventInvokeConfigResponse answer = this.calls.read("lambda:GetFunctionEventInvokeConfig",
					() -> this.lambda
						.getFunctionEventInvokeConfig((request) -> request.functionName(name).qualifier(qualifier)));
			DestinationConfig destinations = answer.destinationConfig();
			return new AsyncSettings(answer.maximumRetryAttempts(), answer.maximumEventAgeInSeconds(),
					onSuccess(destinations), onFailure(destinations));
		}
		catch (NotFoundException ex) {
			return AsyncSettings.DEFAULT;
		}
	}

	private static @Nullable String onSuccess(@Nullable DestinationConfig destinations) {
		OnSuccess success = (destinations != null) ? destinations.onSuccess() : null;
		return (success != null) ? success.destination() : null;
	}

	private static @Nullable String onFailure(@Nullable DestinationConfig destinations) {
		OnFailure failure = (destinations != null) ? destinations.onFailure() : null;
		return (failure != null) ? failure.destination() : null;
	}

	@Override
	public void putAsync(String name, String qualifier, AsyncSettings settings) {
		DestinationConfig.Builder destinations = DestinationConfig.builder();
		if (settings.onSuccess() != null) {
			destinations.onSuccess((success) -> success.destination(settings.onSuccess()));
		}
		if (settings.onFailure() != null) {
			destinations.onFailure((failure) -> failure.destination(settings.onFailure()));
		}
		this.calls.write("lambda:PutFunctionEventInvokeConfig",
				() -> this.lambda.putFunctionEventInvokeConfig((request) -> request.functionName(name)
					.qualifier(qualifier)
					.maximumRetryAttempts(settings.retryAttempts())
					.maximumEventAgeInSeconds(settings.maximumAge())
					.destinationConfig(destinations.build())));
	}

	@Override
	public void deleteAsync(String name, String qualifier) {
		this.calls.write("lambda:DeleteFunctionEventInvokeConfig", () -> this.lambda
			.deleteFunctionEventInvokeConfig((request) -> request.functionName(name).qualifier(qualifier)));
	}

	@Override
	public Map<String, ProvisionedConcurrency> provisioned(String name) {
		Map<String, ProvisionedConcurrency> all = new TreeMap<>();
		try {
			this.calls
				.read("lambda:ListProvisionedConcurrencyConfigs",
						() -> this.lambda
							.listProvisionedConcurrencyConfigsPaginator((request) -> request.functionName(name))
							.provisionedConcurrencyConfigs()
							.stream()
							.toList())
				.forEach((item) -> all.put(item.functionArn().substring(item.functionArn().lastIndexOf(':') + 1),
						concurrency(item)));
		}
		catch (CloudException ex) {
			if (!this.emulated) {
				throw ex;
			}
		}
		return all;
	}

	private static ProvisionedConcurrency concurrency(ProvisionedConcurrencyConfigListItem item) {
		ProvisionedConcurrency.State state = switch (item.status()) {
			case READY -> ProvisionedConcurrency.State.READY;
			case FAILED -> ProvisionedConcurrency.State.FAILED;
			case IN_PROGRESS, UNKNOWN_TO_SDK_VERSION -> ProvisionedConcurrency.State.IN_PROGRESS;
		};
		return new ProvisionedConcurrency(item.requestedProvisionedConcurrentExecutions(), state, item.statusReason());
	}

	@Override
	public void putProvisioned(String name, String version, int instances) {
		this.calls.write("lambda:PutProvisionedConcurrencyConfig", () -> this.lambda.putProvisionedConcurrencyConfig(
				(request) -> request.functionName(name).qualifier(version).provisionedConcurrentExecutions(instances)));
	}

	@Override
	public void deleteProvisioned(String name, String qualifier) {
		this.calls.write("lambda:DeleteProvisionedConcurrencyConfig", () -> this.lambda
			.deleteProvisionedConcurrencyConfig((request) -> request.functionName(name).qualifier(qualifier)));
	}

}
