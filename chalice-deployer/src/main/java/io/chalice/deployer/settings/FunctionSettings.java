package io.chalice.deployer.settings;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How one function is deployed.
 *
 * @param runtime the runtime, or {@code null} for the one of the project's Java level
 * @param memorySize in MB
 * @param timeout in seconds
 * @param environment the environment variables
 * @param tags the tags
 * @param subnetIds the subnets, empty outside a VPC
 * @param securityGroupIds the security groups, empty outside a VPC
 * @param layers the ARNs of layers' versions
 * @param reservedConcurrency how many may run at once, or {@code null} without a limit
 * @param architecture {@code x86_64} or {@code arm64}
 * @param tracing whether X-Ray traces every request
 * @param logRetentionDays how many days logs are kept, or {@code null} to leave that
 * alone
 * @param ephemeralStorage the size of {@code /tmp} in MB
 * @param snapStart whether versions start from a snapshot
 * @param roleArn the ARN of a role that is not managed here, or {@code null}
 * @param ownRole whether the function has a role of its own instead of the common one
 */
public record FunctionSettings(@Nullable String runtime, int memorySize, int timeout, Map<String, String> environment,
		Map<String, String> tags, List<String> subnetIds, List<String> securityGroupIds, List<String> layers,
		@Nullable Integer reservedConcurrency, String architecture, boolean tracing, @Nullable Integer logRetentionDays,
		int ephemeralStorage, boolean snapStart, @Nullable String roleArn, boolean ownRole) {

	/**
	 * What a function gets when nothing is configured.
	 */
	public static final FunctionSettings DEFAULT = new Builder().build();

	public FunctionSettings {
		environment = Map.copyOf(environment);
		tags = Map.copyOf(tags);
		subnetIds = List.copyOf(subnetIds);
		securityGroupIds = List.copyOf(securityGroupIds);
		layers = List.copyOf(layers);
	}

	/**
	 * Return whether the function is in a VPC.
	 * @return {@code true} when it has subnets
	 */
	public boolean vpc() {
		return !this.subnetIds.isEmpty();
	}

	/**
	 * Start from the defaults.
	 * @return a builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds settings from the defaults.
	 */
	public static final class Builder {

		private @Nullable String runtime;

		private int memorySize = 1024;

		private int timeout = 60;

		private Map<String, String> environment = Map.of();

		private Map<String, String> tags = Map.of();

		private List<String> subnetIds = List.of();

		private List<String> securityGroupIds = List.of();

		private List<String> layers = List.of();

		private @Nullable Integer reservedConcurrency;

		private String architecture = "x86_64";

		private boolean tracing;

		private @Nullable Integer logRetentionDays;

		private int ephemeralStorage = 512;

		private boolean snapStart;

		private @Nullable String roleArn;

		private boolean ownRole;

		private Builder() {
		}

		/**
		 * Set the component of this name.
		 * @param runtime the value
		 * @return this
		 */
		public Builder runtime(@Nullable String runtime) {
			this.runtime = runtime;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param memorySize the value
		 * @return this
		 */
		public Builder memorySize(int memorySize) {
			this.memorySize = memorySize;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param timeout the value
		 * @return this
		 */
		public Builder timeout(int timeout) {
			this.timeout = timeout;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param environment the value
		 * @return this
		 */
		public Builder environment(Map<String, String> environment) {
			this.environment = environment;
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
		 * Set the component of this name.
		 * @param layers the value
		 * @return this
		 */
		public Builder layers(List<String> layers) {
			this.layers = layers;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param reservedConcurrency the value
		 * @return this
		 */
		public Builder reservedConcurrency(@Nullable Integer reservedConcurrency) {
			this.reservedConcurrency = reservedConcurrency;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param architecture the value
		 * @return this
		 */
		public Builder architecture(String architecture) {
			this.architecture = architecture;
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
		 * @param logRetentionDays the value
		 * @return this
		 */
		public Builder logRetentionDays(@Nullable Integer logRetentionDays) {
			this.logRetentionDays = logRetentionDays;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param ephemeralStorage the value
		 * @return this
		 */
		public Builder ephemeralStorage(int ephemeralStorage) {
			this.ephemeralStorage = ephemeralStorage;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param snapStart the value
		 * @return this
		 */
		public Builder snapStart(boolean snapStart) {
			this.snapStart = snapStart;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param roleArn the value
		 * @return this
		 */
		public Builder roleArn(@Nullable String roleArn) {
			this.roleArn = roleArn;
			return this;
		}

		/**
		 * Set the component of this name.
		 * @param ownRole the value
		 * @return this
		 */
		public Builder ownRole(boolean ownRole) {
			this.ownRole = ownRole;
			return this;
		}

		/**
		 * Put the function into a VPC.
		 * @param subnetIds the subnets
		 * @param securityGroupIds the security groups
		 * @return this
		 */
		public Builder vpc(List<String> subnetIds, List<String> securityGroupIds) {
			this.subnetIds = subnetIds;
			this.securityGroupIds = securityGroupIds;
			return this;
		}

		/**
		 * Return the settings.
		 * @return the settings
		 */
		public FunctionSettings build() {
			return new FunctionSettings(this.runtime, this.memorySize, this.timeout, this.environment, this.tags,
					this.subnetIds, this.securityGroupIds, this.layers, this.reservedConcurrency, this.architecture,
					this.tracing, this.logRetentionDays, this.ephemeralStorage, this.snapStart, this.roleArn,
					this.ownRole);
		}

	}

}
