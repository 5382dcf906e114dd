package io.chalice.deployer.graph;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.project.configuration.AccessLogSettings;
import io.chalice.project.configuration.ApiConfiguration;
import io.chalice.project.configuration.EndpointType;
import io.chalice.project.configuration.UsagePlan;

/**
 * Builds settings of an API from the defaults.
 */
public final class ApiConfigurationBuilder {

	private String stageName;

	private ApiEndpoint endpoint = new ApiEndpoint("EDGE", List.of());

	private @Nullable Integer minimumCompressionSize;

	private Map<String, String> stageVariables = Map.of();

	private @Nullable AccessLogSettings accessLog;

	private Map<String, UsagePlan> apiKeys = Map.of();

	private Map<String, String> tags = Map.of();

	/**
	 * Start from the defaults.
	 * @param stageName the name of API Gateway's stage
	 * @return a builder
	 */
	public static ApiConfigurationBuilder of(String stageName) {
		return new ApiConfigurationBuilder(stageName);
	}

	private ApiConfigurationBuilder(String stageName) {
		this.stageName = stageName;
	}

	public ApiConfigurationBuilder stageName(String stageName) {
		this.stageName = stageName;
		return this;
	}

	public ApiConfigurationBuilder endpoint(ApiEndpoint endpoint) {
		this.endpoint = endpoint;
		return this;
	}

	public ApiConfigurationBuilder minimumCompressionSize(@Nullable Integer minimumCompressionSize) {
		this.minimumCompressionSize = minimumCompressionSize;
		return this;
	}

	public ApiConfigurationBuilder stageVariables(Map<String, String> stageVariables) {
		this.stageVariables = stageVariables;
		return this;
	}

	public ApiConfigurationBuilder accessLog(@Nullable AccessLogSettings accessLog) {
		this.accessLog = accessLog;
		return this;
	}

	public ApiConfigurationBuilder apiKeys(Map<String, UsagePlan> apiKeys) {
		this.apiKeys = apiKeys;
		return this;
	}

	public ApiConfigurationBuilder tags(Map<String, String> tags) {
		this.tags = tags;
		return this;
	}

	public ApiConfiguration build() {
		return new ApiConfiguration(this.stageName, EndpointType.valueOf(this.endpoint.type()),
				this.endpoint.vpcEndpointIds(), null, this.minimumCompressionSize, this.accessLog, this.apiKeys,
				this.stageVariables, this.tags);
	}

}
