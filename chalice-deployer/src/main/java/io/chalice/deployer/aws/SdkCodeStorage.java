package io.chalice.deployer.aws;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetAccountSettingsResponse;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.CodeStorage;
import io.chalice.deployer.cloud.CodeStorageService;

/**
 * The room that code takes.
 *
 * @param calls makes the calls
 * @param lambda the client
 * @param emulated whether an emulator answers instead of AWS
 */
record SdkCodeStorage(SdkCalls calls, LambdaClient lambda, boolean emulated) implements CodeStorageService {

	private static final String LATEST = "$LATEST";

	@Override
	public Optional<CodeStorage> account() {
		try {
			GetAccountSettingsResponse settings = this.calls.read("lambda:GetAccountSettings",
					this.lambda::getAccountSettings);
			return Optional
				.of(new CodeStorage(settings.accountUsage().totalCodeSize(), settings.accountLimit().totalCodeSize()));
		}
		catch (CloudException ex) {
			if (this.emulated) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	@Override
	public Map<String, Long> versions(String function) {
		Map<String, Long> sizes = new TreeMap<>();
		this.calls
			.read("lambda:ListVersionsByFunction",
					() -> this.lambda.listVersionsByFunctionPaginator((request) -> request.functionName(function))
						.versions()
						.stream()
						.toList())
			.stream()
			.filter((version) -> !version.version().equals(LATEST))
			.forEach((version) -> sizes.put(version.version(), version.codeSize()));
		return sizes;
	}

}
