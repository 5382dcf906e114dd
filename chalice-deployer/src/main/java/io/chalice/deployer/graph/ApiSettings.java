package io.chalice.deployer.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.UsageLimits;

/**
 * How the REST API is deployed.
 *
 * @param stageName the name of API Gateway's stage
 * @param endpoint where the API can be reached from
 * @param policy the resource policy as JSON, or {@code null}
 * @param minimumCompressionSize from how many bytes on answers are compressed, or
 * {@code null} for never
 * @param stageVariables the stage's variables
 * @param accessLog where requests are logged, or {@code null}
 * @param tracing whether X-Ray traces requests
 * @param apiKeys the API keys to make: how much each lets through, by name
 * @param tags the tags of the API and its stage
 */
public record ApiSettings(String stageName, ApiEndpoint endpoint, @Nullable String policy,
		@Nullable Integer minimumCompressionSize, Map<String, String> stageVariables,
		@Nullable AccessLogSettings accessLog, boolean tracing, Map<String, UsageLimits> apiKeys,
		Map<String, String> tags) {

	public ApiSettings {
		stageVariables = Map.copyOf(stageVariables);
		apiKeys = Collections.unmodifiableMap(new LinkedHashMap<>(apiKeys));
		tags = Map.copyOf(tags);
	}

	/**
	 * Start from the defaults.
	 * @param stageName the name of API Gateway's stage
	 * @return a builder
	 */
	public static Builder builder(String stageName) {
		return new Builder(stageName);
	}

	/**
	 * Builds settings from the defaults.
	 */
	public static final class Builder {

		private String stageName;

		private ApiEndpoint endpoint = new ApiEndpoint("EDGE", List.of());

		private @Nullable String policy;

		private @Nullable Integer minimumCompressionSize;

		private Map<String, String> stageVariables = Map.of();

		private @Nullable AccessLogSettings accessLog;

		private boolean tracing;

		private Map<String, UsageLimits> apiKeys = Map.of();

		private Map<String, String> tags = Map.of();

		private Builder(String stageName) {
			this.stageName = stageName;
		}

		/**
		 * Set the component of this name.
		 * @param stageName the value
		 * @return this
		 */
		public Builder stageName(String stageName) {
			this.stageName = stageName;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param endpoint the value
		 * @return this
		 */
		public Builder endpoint(ApiEndpoint endpoint) {
			this.endpoint = endpoint;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param policy the value
		 * @return this
		 */
		public Builder policy(@Nullable String policy) {
			this.policy = policy;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param minimumCompressionSize the value
		 * @return this
		 */
		public Builder minimumCompressionSize(@Nullable Integer minimumCompressionSize) {
			this.minimumCompressionSize = minimumCompressionSize;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param stageVariables the value
		 * @return this
		 */
		public Builder stageVariables(Map<String, String> stageVariables) {
			this.stageVariables = stageVariables;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param accessLog the value
		 * @return this
		 */
		public Builder accessLog(@Nullable AccessLogSettings accessLog) {
			this.accessLog = accessLog;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param tracing the value
		 * @return this
		 */
		public Builder tracing(boolean tracing) {
			this.tracing = tracing;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param apiKeys the value
		 * @return this
		 */
		public Builder apiKeys(Map<String, UsageLimits> apiKeys) {
			this.apiKeys = apiKeys;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param tags the value
		 * @return this
		 */
		public Builder tags(Map<String, String> tags) {
			this.tags = tags;
			return this;
		}

		/**
		 * Return the settings.
		 * @return the settings
		 */
		public ApiSettings build() {
			return new ApiSettings(this.stageName, this.endpoint, this.policy, this.minimumCompressionSize,
					this.stageVariables, this.accessLog, this.tracing, this.apiKeys, this.tags);
		}

	}

}
