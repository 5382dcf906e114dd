package io.chalice.deployer.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.cloud.FunctionCode;
import io.chalice.deployer.cloud.FunctionDescription;
import io.chalice.deployer.cloud.FunctionService;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.RuntimeManagement;
import io.chalice.deployer.cloud.StaleException;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.cloud.VersionConfiguration;
import io.chalice.deployer.cloud.VersionReadiness;
import io.chalice.event.WarmUp;
import io.chalice.project.file.Sha256Digests;

/**
 * Functions. After a change one has to be waited for, and a version is only published
 * when something differs from the last.
 */
final class MemoryFunctions implements FunctionService {

	private final MemoryCloud cloud;

	final Map<String, Function> functions = new TreeMap<>();

	private final Map<String, byte[]> zips = new HashMap<>();

	private final Map<String, Integer> published = new HashMap<>();

	/** What functions answer, by name and version. */
	java.util.function.Function<String, FunctionAnswer> invocations = (version) -> new FunctionAnswer(null,
			new String(WarmUp.answer(), StandardCharsets.UTF_8), "");

	/** Which Java new versions get, and all do when it is patched. */
	private String runtimeVersion = MemoryCloud.RUNTIME;

	private int revisions;

	MemoryFunctions(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	Function existing(String operation, String name) {
		Function function = this.functions.get(name);
		if (function == null) {
			throw new NotFoundException(operation, "Function not found: " + name);
		}
		return function;
	}

	private FunctionVersion version(String version, VersionConfiguration configuration, String sha256) {
		this.revisions++;
		return new FunctionVersion(version, configuration, sha256, "revision-" + this.revisions,
				VersionReadiness.PENDING, this.runtimeVersion);
	}

	@Override
	public Optional<FunctionDescription> find(String name) {
		this.cloud.calls.read("lambda:GetFunction " + name);
		return Optional.ofNullable(this.functions.get(name))
			.map((function) -> new FunctionDescription(name, function.latest, function.concurrency, function.tags));
	}

	@Override
	public List<String> names(String prefix) {
		this.cloud.calls.read("lambda:ListFunctions");
		return this.functions.keySet()
			.stream()
			.filter((name) -> name.equals(prefix) || name.startsWith(prefix + "-"))
			.toList();
	}

	@Override
	public Optional<FunctionVersion> version(String name, String qualifier) {
		this.cloud.calls.read("lambda:GetFunctionConfiguration %s:%s".formatted(name, qualifier));
		Function function = this.functions.get(name);
		if (function == null) {
			return Optional.empty();
		}
		if (qualifier.equals("$LATEST")) {
			FunctionVersion seen = function.latest;
			function.latest = ready(seen);
			return Optional.of(seen);
		}
		String number = function.aliases.getOrDefault(qualifier, qualifier);
		FunctionVersion seen = number.matches("\\d+") ? function.versions.get(number) : null;
		if (seen != null) {
			function.versions.put(number, ready(seen));
			function.latest = ready(function.latest);
		}
		return Optional.ofNullable(seen);
	}

	// whoever asks finds a version pending once, and ready afterwards
	private static FunctionVersion ready(FunctionVersion version) {
		return (version.readiness().state() == VersionReadiness.State.INACTIVE) ? version
				: as(version, VersionReadiness.READY);
	}

	private static FunctionVersion as(FunctionVersion version, VersionReadiness readiness) {
		return new FunctionVersion(version.version(), version.configuration(), version.codeSha256(),
				version.revisionId(), readiness, version.runtimeVersion());
	}

	void sleep(String name, String version) {
		existing("sleep", name).versions.computeIfPresent(version,
				(number, awake) -> as(awake, VersionReadiness.INACTIVE));
	}

	@Override
	public List<FunctionVersion> versions(String name) {
		this.cloud.calls.read("lambda:ListVersionsByFunction " + name);
		Function function = this.functions.get(name);
		return (function != null) ? List.copyOf(function.versions.values()) : List.of();
	}

	@Override
	public FunctionVersion create(String name, VersionConfiguration configuration, FunctionCode code,
			Map<String, String> tags) {
		this.cloud.roles.assume(configuration.role(), "lambda:CreateFunction");
		return this.cloud.write("lambda:CreateFunction", name, () -> {
			if (this.functions.containsKey(name)) {
				throw new ConflictException("lambda:CreateFunction", "Function already exist: " + name);
			}
			Function function = new Function(version("$LATEST", configuration, sha256(code)), tags,
					this.published.getOrDefault(name, 0));
			grant(function);
			this.functions.put(name, function);
			return publish(function);
		});
	}

	// of the variables, to the role as it is now
	private void grant(Function function) {
		this.cloud.layers.require(function.latest.configuration().layers());
		function.grants.put("$LATEST", this.cloud.roles.id(function.latest.configuration().role()));
	}

	boolean decrypts(String name, String version) {
		Function function = existing("invoke", name);
		FunctionVersion called = Objects.requireNonNull(function.versions.get(version));
		return this.cloud.roles.id(called.configuration().role()).equals(function.grants.get(version));
	}

	private String sha256(FunctionCode code) {
		if (code.bucket() != null && !this.cloud.buckets.has(code.bucket(), Objects.requireNonNull(code.key()))) {
			throw new CloudException("lambda:CreateFunction", "The specified key does not exist.");
		}
		String sha256 = Sha256Digests.base64(code.file());
		this.zips.computeIfAbsent(sha256, (key) -> content(code.file()));
		return sha256;
	}

	private static byte[] content(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Uploaded uploaded(String name) {
		FunctionVersion latest = existing("lambda:GetFunction", name).latest;
		return new Uploaded(latest.configuration(), this.zips.getOrDefault(latest.codeSha256(), new byte[0]));
	}

	private FunctionVersion publish(Function function) {
		if (!function.versions.isEmpty()) {
			FunctionVersion last = function.versions.lastEntry().getValue();
			if (last.matches(function.latest.configuration(), function.latest.codeSha256())) {
				return last;
			}
		}
		function.published++;
		FunctionVersion version = version(Integer.toString(function.published), function.latest.configuration(),
				function.latest.codeSha256());
		function.versions.put(version.version(), version);
		function.grants.put(version.version(), Objects.requireNonNull(function.grants.get("$LATEST")));
		return version;
	}

	private Function changeable(String operation, String name, String revisionId) {
		Function function = existing(operation, name);
		if (!function.latest.revisionId().equals(revisionId)) {
			throw new StaleException(operation, "The function was changed: plan again");
		}
		if (function.latest.readiness().state() == VersionReadiness.State.PENDING) {
			function.latest = ready(function.latest);
			throw new TransientException(operation, TransientException.Cause.PREPARING, "An update is in progress");
		}
		return function;
	}

	@Override
	public void updateConfiguration(String name, VersionConfiguration configuration, String revisionId) {
		this.cloud.roles.assume(configuration.role(), "lambda:UpdateFunctionConfiguration");
		this.cloud.write("lambda:UpdateFunctionConfiguration", name, () -> {
			Function function = changeable("lambda:UpdateFunctionConfiguration", name, revisionId);
			VersionConfiguration former = function.latest.configuration();
			function.latest = version("$LATEST", configuration.on(former.architecture()), function.latest.codeSha256());
			grant(function);
		});
	}

	@Override
	public FunctionVersion updateCode(String name, FunctionCode code, String architecture, String revisionId) {
		return this.cloud.write("lambda:UpdateFunctionCode", name, () -> {
			Function function = changeable("lambda:UpdateFunctionCode", name, revisionId);
			function.latest = version("$LATEST", function.latest.configuration().on(architecture), sha256(code));
			return publish(function);
		});
	}

	@Override
	public FunctionVersion publish(String name, String codeSha256, String revisionId) {
		return this.cloud.write("lambda:PublishVersion", name, () -> {
			Function function = changeable("lambda:PublishVersion", name, revisionId);
			if (!function.latest.codeSha256().equals(codeSha256)) {
				throw new CloudException("lambda:PublishVersion", "CodeSHA256 is different");
			}
			return publish(function);
		});
	}

	@Override
	public void putConcurrency(String name, int executions) {
		this.cloud.write("lambda:PutFunctionConcurrency", name + " " + executions,
				() -> existing("lambda:PutFunctionConcurrency", name).concurrency = executions);
	}

	@Override
	public void deleteConcurrency(String name) {
		this.cloud.write("lambda:DeleteFunctionConcurrency", name,
				() -> existing("lambda:DeleteFunctionConcurrency", name).concurrency = null);
	}

	@Override
	public RuntimeManagement runtimeManagement(String name, String version) {
		this.cloud.calls.read("lambda:GetRuntimeManagementConfig %s:%s".formatted(name, version));
		return existing("lambda:GetRuntimeManagementConfig", name).management.getOrDefault(version,
				RuntimeManagement.AUTO);
	}

	@Override
	public void putRuntimeManagement(String name, String version, RuntimeManagement management) {
		this.cloud.write("lambda:PutRuntimeManagementConfig", "%s:%s %s".formatted(name, version, management.text()),
				() -> {
					Function function = existing("lambda:PutRuntimeManagementConfig", name);
					function.management.put(version, management);
					function.versions.computeIfPresent(version,
							(number, former) -> as(on(former,
									Objects.requireNonNullElse(management.runtimeVersion(), this.runtimeVersion)),
									VersionReadiness.PENDING));
				});
	}

	void patch(String version) {
		this.runtimeVersion = version;
		this.functions.forEach((name, function) -> {
			function.latest = on(function.latest, version);
			function.versions
				.replaceAll((number, published) -> function.management.getOrDefault(number, RuntimeManagement.AUTO)
					.equals(RuntimeManagement.AUTO) ? on(published, version) : published);
		});
	}

	private static FunctionVersion on(FunctionVersion version, String runtimeVersion) {
		return new FunctionVersion(version.version(), version.configuration(), version.codeSha256(),
				version.revisionId(), version.readiness(), runtimeVersion);
	}

	@Override
	public void tag(String name, Map<String, String> tags) {
		this.cloud.write("lambda:TagResource", name, () -> existing("lambda:TagResource", name).tags.putAll(tags));
	}

	@Override
	public void untag(String name, Set<String> keys) {
		this.cloud.write("lambda:UntagResource", name,
				() -> existing("lambda:UntagResource", name).tags.keySet().removeAll(keys));
	}

	@Override
	public void delete(String name) {
		this.cloud.write("lambda:DeleteFunction", name, () -> {
			// the numbers of versions are never given again
			this.published.put(name, existing("lambda:DeleteFunction", name).published);
			this.functions.remove(name);
		});
	}

	@Override
	public void deleteVersion(String name, String version) {
		this.cloud.write("lambda:DeleteFunction", name + ":" + version, () -> {
			Function function = existing("lambda:DeleteFunction", name);
			if (function.aliases.containsValue(version)) {
				throw new ConflictException("lambda:DeleteFunction", "An alias uses version " + version);
			}
			if (function.versions.remove(version) == null) {
				throw new NotFoundException("lambda:DeleteFunction", "Function not found: " + name + ":" + version);
			}
		});
	}

	@Override
	public FunctionAnswer invoke(String name, String version, byte[] event) {
		return this.cloud.write("lambda:Invoke", name + ":" + version, () -> {
			Function function = existing("lambda:Invoke", name);
			FunctionVersion called = function.versions.get(version);
			if (called == null) {
				throw new NotFoundException("lambda:Invoke", "Function not found: %s:%s".formatted(name, version));
			}
			if (called.readiness().state() == VersionReadiness.State.INACTIVE) {
				function.versions.put(version, as(called, VersionReadiness.READY));
				throw new TransientException("lambda:Invoke", TransientException.Cause.PREPARING,
						"Lambda is initializing your function");
			}
			if (called.readiness().state() == VersionReadiness.State.PENDING) {
				throw new ConflictException("lambda:Invoke",
						"The function is currently in the following state: Pending");
			}
			return this.invocations.apply(name + ":" + version);
		});
	}

	void served(Set<String> served) {
		this.functions.forEach((name, function) -> {
			String live = function.aliases.get("live");
			if (live != null && function.versions.containsKey(live) && decrypts(name, live)) {
				served.add("function " + name);
			}
		});
	}

	void inventory(List<String> lines) {
		this.functions.forEach((name, function) -> {
			String number = function.aliases.get("live");
			FunctionVersion live = (number != null) ? function.versions.get(number) : null;
			function.permissions.getOrDefault("live", Map.of())
				.forEach((statement, source) -> lines.add("permission %s %s %s".formatted(name, statement, source)));
			RuntimeManagement management = function.management.getOrDefault(String.valueOf(number),
					RuntimeManagement.AUTO);
			if (!management.equals(RuntimeManagement.AUTO)) {
				lines.add("runtime of %s %s".formatted(name, management.text()));
			}
			lines.add("function %s %s concurrency %s live %s".formatted(name, new TreeMap<>(function.tags),
					function.concurrency,
					(live != null) ? live.codeSha256() + " " + live.configuration().describedAs("") : "nothing"));
		});
	}

	static final class Function {

		FunctionVersion latest;

		final Map<String, String> tags;

		final TreeMap<String, FunctionVersion> versions = new TreeMap<>(Comparator.comparingInt(Integer::parseInt));

		final Map<String, String> aliases = new TreeMap<>();

		final Map<String, Map<String, String>> permissions = new TreeMap<>();

		final Map<String, String> grants = new HashMap<>();

		final Map<String, RuntimeManagement> management = new HashMap<>();

		@Nullable Integer concurrency;

		int published;

		Function(FunctionVersion latest, Map<String, String> tags, int published) {
			this.published = published;
			this.latest = latest;
			this.tags = new HashMap<>(tags);
		}

	}

}
