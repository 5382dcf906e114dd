package io.chalice.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.slf4j.LoggerFactory;

/**
 * What an API takes from its surroundings rather than from the application.
 *
 * @param stage the stage's name
 * @param stageInPath whether request paths start with the stage's name, as those of
 * {@code execute-api} endpoints do
 * @param apiKeys the values of the API keys that are accepted
 * @param stageVariables the stage's variables
 * @param accountId the AWS account of the API
 * @param region the AWS region of the API
 * @param apiId the API's id
 * @param timeout how long the API waits for a function
 * @param secure whether clients use HTTPS
 * @param warnings is told at the start, once each, where the API is more lenient than on
 * AWS
 */
public record ApiSettings(String stage, boolean stageInPath, List<String> apiKeys, Map<String, String> stageVariables,
		String accountId, String region, String apiId, Duration timeout, boolean secure, Consumer<String> warnings) {

	/**
	 * How long API Gateway waits for an integration unless told otherwise.
	 */
	public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(29);

	/**
	 * The stage {@code dev} on this machine, without API keys and stage variables.
	 */
	public static final ApiSettings DEFAULT = new ApiSettings("dev", false, List.of(), Map.of(), "123456789012",
			"us-east-1", "local", DEFAULT_TIMEOUT, false,
			(warning) -> LoggerFactory.getLogger(Gateway.class).warn(warning));

	public ApiSettings {
		apiKeys = List.copyOf(apiKeys);
		stageVariables = Map.copyOf(stageVariables);
	}

	/**
	 * Return a copy for another stage.
	 * @param stage the stage's name
	 * @return the copy
	 */
	public ApiSettings withStage(String stage) {
		return new ApiSettings(stage, this.stageInPath, this.apiKeys, this.stageVariables, this.accountId, this.region,
				this.apiId, this.timeout, this.secure, this.warnings);
	}

	/**
	 * Return a copy whose request paths start with the stage's name, or do not.
	 * @param stageInPath whether they do
	 * @return the copy
	 */
	public ApiSettings withStageInPath(boolean stageInPath) {
		return new ApiSettings(this.stage, stageInPath, this.apiKeys, this.stageVariables, this.accountId, this.region,
				this.apiId, this.timeout, this.secure, this.warnings);
	}

	/**
	 * Return a copy that accepts other API keys.
	 * @param apiKeys the keys' values
	 * @return the copy
	 */
	public ApiSettings withApiKeys(List<String> apiKeys) {
		return new ApiSettings(this.stage, this.stageInPath, apiKeys, this.stageVariables, this.accountId, this.region,
				this.apiId, this.timeout, this.secure, this.warnings);
	}

	/**
	 * Return a copy with other stage variables.
	 * @param stageVariables the variables
	 * @return the copy
	 */
	public ApiSettings withStageVariables(Map<String, String> stageVariables) {
		return new ApiSettings(this.stage, this.stageInPath, this.apiKeys, stageVariables, this.accountId, this.region,
				this.apiId, this.timeout, this.secure, this.warnings);
	}

	/**
	 * Return a copy of another API.
	 * @param accountId the AWS account
	 * @param region the AWS region
	 * @param apiId the API's id
	 * @return the copy
	 */
	public ApiSettings withApi(String accountId, String region, String apiId) {
		return new ApiSettings(this.stage, this.stageInPath, this.apiKeys, this.stageVariables, accountId, region,
				apiId, this.timeout, this.secure, this.warnings);
	}

	/**
	 * Return a copy that waits for functions another time.
	 * @param timeout the time
	 * @return the copy
	 */
	public ApiSettings withTimeout(Duration timeout) {
		return new ApiSettings(this.stage, this.stageInPath, this.apiKeys, this.stageVariables, this.accountId,
				this.region, this.apiId, timeout, this.secure, this.warnings);
	}

	/**
	 * Return a copy whose clients use HTTPS, or do not.
	 * @param secure whether they do
	 * @return the copy
	 */
	public ApiSettings withSecure(boolean secure) {
		return new ApiSettings(this.stage, this.stageInPath, this.apiKeys, this.stageVariables, this.accountId,
				this.region, this.apiId, this.timeout, secure, this.warnings);
	}

	/**
	 * Return a copy that tells its warnings to someone else than the log.
	 * @param warnings who is told
	 * @return the copy
	 */
	public ApiSettings withWarnings(Consumer<String> warnings) {
		return new ApiSettings(this.stage, this.stageInPath, this.apiKeys, this.stageVariables, this.accountId,
				this.region, this.apiId, this.timeout, this.secure, warnings);
	}

}
