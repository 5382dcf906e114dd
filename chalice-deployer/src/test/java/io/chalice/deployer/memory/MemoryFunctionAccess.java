package io.chalice.deployer.memory;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.FunctionAccess;
import io.chalice.deployer.cloud.NotFoundException;

/**
 * Aliases and permissions.
 */
final class MemoryFunctionAccess implements FunctionAccess {

	private final MemoryCloud cloud;

	MemoryFunctionAccess(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	private MemoryFunctions.Function existing(String operation, String name, String version) {
		MemoryFunctions.Function function = this.cloud.functions.existing(operation, name);
		if (!function.versions.containsKey(version)) {
			throw new NotFoundException(operation, "Function not found: %s:%s".formatted(name, version));
		}
		return function;
	}

	@Override
	public void createAlias(String name, String alias, String version, String description) {
		this.cloud.write("lambda:CreateAlias", "%s %s %s".formatted(name, alias, version), () -> {
			MemoryFunctions.Function function = existing("lambda:CreateAlias", name, version);
			if (function.aliases.containsKey(alias)) {
				throw new ConflictException("lambda:CreateAlias", "Alias already exists: " + alias);
			}
			function.aliases.put(alias, version);
		});
	}

	@Override
	public void updateAlias(String name, String alias, String version, String description) {
		this.cloud.write("lambda:UpdateAlias", "%s %s %s".formatted(name, alias, version),
				() -> existing("lambda:UpdateAlias", name, version).aliases.put(alias, version));
	}

	@Override
	public Optional<String> policy(String name, String version) {
		this.cloud.calls.read("lambda:GetPolicy %s:%s".formatted(name, version));
		MemoryFunctions.Function function = this.cloud.functions.functions.get(name);
		Map<String, String> statements = (function != null) ? function.permissions.getOrDefault(version, Map.of())
				: Map.of();
		if (statements.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(statements.keySet()
			.stream()
			.map((sid) -> "{\"Sid\":\"%s\"}".formatted(sid))
			.collect(Collectors.joining(",", "{\"Statement\":[", "]}")));
	}

	@Override
	public void allowApiGateway(String name, String version, String statementId, String sourceArn) {
		this.cloud.write("lambda:AddPermission", "%s %s".formatted(name, version), () -> {
			MemoryFunctions.Function function = existing("lambda:AddPermission", name, version);
			Map<String, String> statements = function.permissions.computeIfAbsent(version, (key) -> new TreeMap<>());
			if (statements.putIfAbsent(statementId, sourceArn) != null) {
				throw new ConflictException("lambda:AddPermission", "The statement id provided already exists.");
			}
		});
	}

	@Override
	public void allow(String name, String qualifier, String statementId, String principal, String sourceArn,
			String sourceAccount) {
		this.cloud.write("lambda:AddPermission", "%s %s %s".formatted(name, qualifier, principal), () -> {
			MemoryFunctions.Function function = this.cloud.functions.existing("lambda:AddPermission", name);
			if (!function.aliases.containsKey(qualifier)) {
				throw new NotFoundException("lambda:AddPermission",
						"Function not found: %s:%s".formatted(name, qualifier));
			}
			Map<String, String> statements = function.permissions.computeIfAbsent(qualifier, (key) -> new TreeMap<>());
			if (statements.putIfAbsent(statementId, sourceArn) != null) {
				throw new ConflictException("lambda:AddPermission", "The statement id provided already exists.");
			}
		});
	}

	@Override
	public void removePermission(String name, String version, String statementId) {
		this.cloud.write("lambda:RemovePermission", "%s %s %s".formatted(name, version, statementId), () -> {
			Map<String, String> statements = this.cloud.functions.existing("lambda:RemovePermission", name).permissions
				.getOrDefault(version, new TreeMap<>());
			if (statements.remove(statementId) == null) {
				throw new NotFoundException("lambda:RemovePermission",
						"Statement %s is not found".formatted(statementId));
			}
		});
	}

	boolean allows(String name, String version, String apiId) {
		MemoryFunctions.Function function = this.cloud.functions.functions.get(name);
		return function != null && function.versions.containsKey(version)
				&& function.permissions.getOrDefault(version, Map.of())
					.containsValue(MemoryCloud.CALLER.arn("execute-api", apiId + "/*"));
	}

}
