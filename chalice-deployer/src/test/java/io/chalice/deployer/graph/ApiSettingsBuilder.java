package io.chalice.deployer.graph;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.UsageLimits;

/**
 * Builds settings of an API from the defaults.
 */
public final class ApiSettingsBuilder {

	private String stageName;

	private ApiEndpoint endpoint = new ApiEndpoint("EDGE", List.of());

	private @Nullable String policy;

	private @Nullable Integer minimumCompressionSize;

	private Map<String, String> stageVariables = Map.of();

	private @Nullable AccessLogSettings accessLog;

	private boolean tracing;

	private Map<String, UsageLimits> apiKeys = Map.of();

	private Map<String, String> tags = Map.of();

	/**
	 * Start from the defaults.
	 * @param stageName the name of API Gateway's stage
	 * @return a builder
	 */
	public static ApiSettingsBuilder of(String stageName) {
		return new ApiSettingsBuilder(stageName);
	}

	private ApiSettingsBuilder(String stageName) {
		this.stageName = stageName;
	}

	public ApiSettingsBuilder stageName(String stageName) {
		this.stageName = stageName;
		return this;
	}

	public ApiSettingsBuilder endpoint(ApiEndpoint endpoint) {
		this.endpoint = endpoint;
		return this;
	}

	public ApiSettingsBuilder policy(@Nullable String policy) {
		this.policy = policy;
		return this;
	}

	public ApiSettingsBuilder minimumCompressionSize(@Nullable Integer minimumCompressionSize) {
		this.minimumCompressionSize = minimumCompressionSize;
		return this;
	}

	public ApiSettingsBuilder stageVariables(Map<String, String> stageVariables) {
		this.stageVariables = stageVariables;
		return this;
	}

	public ApiSettingsBuilder accessLog(@Nullable AccessLogSettings accessLog) {
		this.accessLog = accessLog;
		return this;
	}

	public ApiSettingsBuilder tracing(boolean tracing) {
		this.tracing = tracing;
		return this;
	}

	public ApiSettingsBuilder apiKeys(Map<String, UsageLimits> apiKeys) {
		this.apiKeys = apiKeys;
		return this;
	}

	public ApiSettingsBuilder tags(Map<String, String> tags) {
		this.tags = tags;
		return this;
	}

	public ApiSettings build() {
		return new ApiSettings(this.stageName, this.endpoint, this.policy, this.minimumCompressionSize,
				this.stageVariables, this.accessLog, this.tracing, this.apiKeys, this.tags);
	}

}
