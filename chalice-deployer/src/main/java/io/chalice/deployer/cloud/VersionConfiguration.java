package io.chalice.deployer.cloud;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How a function is set up; everything a version freezes apart from its code.
 *
 * @param role the ARN of the role it runs with
 * @param runtime the runtime, {@code java21}
 * @param handler the handler, {@code com.example.Handler::handle}
 * @param memorySize in MB
 * @param timeout in seconds
 * @param environment the environment variables
 * @param layers the ARNs of layers' versions, in order
 * @param subnetIds the subnets, empty outside a VPC
 * @param securityGroupIds the security groups, empty outside a VPC
 * @param architecture {@code x86_64} or {@code arm64}
 * @param tracing whether X-Ray traces every request
 * @param ephemeralStorage the size of {@code /tmp} in MB
 * @param snapStart whether versions start from a snapshot
 * @param logging how Lambda writes its log
 * @param deadLetterTarget the ARN of the queue or topic that gets the events of
 * asynchronous calls that failed for good, or {@code null}
 * @param description what is said of it, maybe empty
 */
public record VersionConfiguration(String role, String runtime, String handler, int memorySize, int timeout,
		Map<String, String> environment, List<String> layers, List<String> subnetIds, List<String> securityGroupIds,
		String architecture, boolean tracing, int ephemeralStorage, boolean snapStart, FunctionLogging logging,
		@Nullable String deadLetterTarget, String description) {

	public VersionConfiguration {
		environment = Collections.unmodifiableMap(new TreeMap<>(environment));
		layers = List.copyOf(layers);
		subnetIds = subnetIds.stream().sorted().toList();
		securityGroupIds = securityGroupIds.stream().sorted().toList();
	}

	/**
	 * Say something else of it.
	 * @param description what is said of it
	 * @return the same configuration apart from that
	 */
	public VersionConfiguration describedAs(String description) {
		return new VersionConfiguration(this.role, this.runtime, this.handler, this.memorySize, this.timeout,
				this.environment, this.layers, this.subnetIds, this.securityGroupIds, this.architecture, this.tracing,
				this.ephemeralStorage, this.snapStart, this.logging, this.deadLetterTarget, description);
	}

	/**
	 * Take other layers.
	 * @param layers the ARNs of layers' versions, in order
	 * @return the same configuration apart from that
	 */
	public VersionConfiguration withLayers(List<String> layers) {
		return new VersionConfiguration(this.role, this.runtime, this.handler, this.memorySize, this.timeout,
				this.environment, layers, this.subnetIds, this.securityGroupIds, this.architecture, this.tracing,
				this.ephemeralStorage, this.snapStart, this.logging, this.deadLetterTarget, this.description);
	}

	/**
	 * Take another architecture, which changes with the code.
	 * @param architecture the architecture
	 * @return the same configuration apart from that
	 */
	public VersionConfiguration on(String architecture) {
		return new VersionConfiguration(this.role, this.runtime, this.handler, this.memorySize, this.timeout,
				this.environment, this.layers, this.subnetIds, this.securityGroupIds, architecture, this.tracing,
				this.ephemeralStorage, this.snapStart, this.logging, this.deadLetterTarget, this.description);
	}

}
