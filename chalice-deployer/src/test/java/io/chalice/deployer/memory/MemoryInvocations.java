package io.chalice.deployer.memory;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.AsyncSettings;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.InvocationService;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.ProvisionedConcurrency;

/**
 * How functions are called. Whoever asks finds instances being started once, and ready
 * afterwards.
 */
final class MemoryInvocations implements InvocationService {

	private final MemoryCloud cloud;

	private final Map<MemoryFunctions.Function, Map<String, AsyncSettings>> async = new IdentityHashMap<>();

	private final Map<MemoryFunctions.Function, Map<String, ProvisionedConcurrency>> ready = new IdentityHashMap<>();

	/** Why no instance can be started. */
	@Nullable String failure;

	MemoryInvocations(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	@Override
	public AsyncSettings async(String name, String qualifier) {
		this.cloud.calls.read("lambda:GetFunctionEventInvokeConfig %s:%s".formatted(name, qualifier));
		MemoryFunctions.Function function = this.cloud.functions.functions.get(name);
		return (function != null)
				? this.async.getOrDefault(function, Map.of()).getOrDefault(qualifier, AsyncSettings.DEFAULT)
				: AsyncSettings.DEFAULT;
	}

	@Override
	public void putAsync(String name, String qualifier, AsyncSettings settings) {
		this.cloud.write("lambda:PutFunctionEventInvokeConfig", "%s:%s".formatted(name, qualifier), () -> {
			MemoryFunctions.Function function = existing("lambda:PutFunctionEventInvokeConfig", name, qualifier);
			this.async.computeIfAbsent(function, (key) -> new HashMap<>()).put(qualifier, settings);
		});
	}

	@Override
	public void deleteAsync(String name, String qualifier) {
		this.cloud.write("lambda:DeleteFunctionEventInvokeConfig", "%s:%s".formatted(name, qualifier), () -> {
			MemoryFunctions.Function function = existing("lambda:DeleteFunctionEventInvokeConfig", name, qualifier);
			if (this.async.getOrDefault(function, new HashMap<>()).remove(qualifier) == null) {
				throw new NotFoundException("lambda:DeleteFunctionEventInvokeConfig", "There is no configuration");
			}
		});
	}

	private MemoryFunctions.Function existing(String operation, String name, String qualifier) {
		MemoryFunctions.Function function = this.cloud.functions.existing(operation, name);
		if (!function.aliases.containsKey(qualifier) && !function.versions.containsKey(qualifier)) {
			throw new NotFoundException(operation, "Function not found: %s:%s".formatted(name, qualifier));
		}
		return function;
	}

	@Override
	public Map<String, ProvisionedConcurrency> provisioned(String name) {
		this.cloud.calls.read("lambda:ListProvisionedConcurrencyConfigs " + name);
		MemoryFunctions.Function function = this.cloud.functions.functions.get(name);
		Map<String, ProvisionedConcurrency> all = (function != null) ? this.ready.get(function) : null;
		if (all == null) {
			return Map.of();
		}
		Map<String, ProvisionedConcurrency> seen = Map.copyOf(all);
		all.replaceAll((qualifier, instances) -> new ProvisionedConcurrency(instances.requested(),
				(this.failure != null) ? ProvisionedConcurrency.State.FAILED : ProvisionedConcurrency.State.READY,
				this.failure));
		return seen;
	}

	@Override
	public void putProvisioned(String name, String version, int instances) {
		this.cloud.write("lambda:PutProvisionedConcurrencyConfig", "%s:%s %d".formatted(name, version, instances),
				() -> {
					MemoryFunctions.Function function = existing("lambda:PutProvisionedConcurrencyConfig", name,
							version);
					Integer most = function.concurrency;
					if (most != null && instances > most) {
						throw new ConflictException("lambda:PutProvisionedConcurrencyConfig",
								"More than the function's reserved concurrency");
					}
					this.ready.computeIfAbsent(function, (key) -> new TreeMap<>())
						.put(version,
								new ProvisionedConcurrency(instances, ProvisionedConcurrency.State.IN_PROGRESS, null));
				});
	}

	@Override
	public void deleteProvisioned(String name, String qualifier) {
		this.cloud.write("lambda:DeleteProvisionedConcurrencyConfig", "%s:%s".formatted(name, qualifier), () -> {
			MemoryFunctions.Function function = this.cloud.functions
				.existing("lambda:DeleteProvisionedConcurrencyConfig", name);
			if (this.ready.getOrDefault(function, new TreeMap<>()).remove(qualifier) == null) {
				throw new NotFoundException("lambda:DeleteProvisionedConcurrencyConfig", "There is no configuration");
			}
		});
	}

	void inventory(List<String> lines) {
		this.cloud.functions.functions.forEach((name, function) -> {
			this.async.getOrDefault(function, Map.of())
				.forEach((qualifier, settings) -> lines
					.add("asynchronous calls of %s:%s %s".formatted(name, qualifier, settings)));
			this.ready.getOrDefault(function, Map.of())
				.forEach((qualifier,
						instances) -> lines.add("instances of %s, which %s: %d".formatted(name,
								qualifier.equals(function.aliases.get("live")) ? "serves" : "does not serve",
								instances.requested())));
		});
	}

}
