package io.chalice.shell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chalice.deployer.function.JavaRuntimes;
import io.chalice.deployer.graph.ConfiguredStage;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.deployer.verify.TaskPackage;
import io.chalice.deployer.verify.TrialProcess;
import io.chalice.gateway.lambda.FunctionConfiguration;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.local.bench.BenchJdk;
import io.chalice.local.bench.BenchSubject;
import io.chalice.local.bench.BenchTarget;
import io.chalice.local.bench.BenchVariant;
import io.chalice.local.bench.LambdaPrices;
import io.chalice.local.bench.LocalTraining;
import io.chalice.project.Project;
import io.chalice.project.build.ApplicationBuild;
import io.chalice.project.build.DeployableApplication;
import io.chalice.project.configuration.CommandLineOverrides;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.InvalidConfigurationException;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.LambdaRuntime;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.console.Console;
import io.chalice.shell.local.InterfaceClient;

/**
 * The packages of a stage that are measured, and what they have in common.
 */
final class BenchPackages {

	private final CommandInvocation invocation;

	private final BenchOptions options;

	private final Project project;

	private final CommandLineOverrides overrides;

	private final Set<String> told = new LinkedHashSet<>();

	private final Map<PackageVariant, DeploymentRequest> requests = new LinkedHashMap<>();

	private final Map<PackageVariant, StageConfiguration> stages = new LinkedHashMap<>();

	private final Map<String, BenchJdk> jdks = new LinkedHashMap<>();

	BenchPackages(CommandInvocation invocation, Project project, CommandLineOverrides overrides) {
		this.invocation = invocation;
		this.options = new BenchOptions(invocation);
		this.project = project;
		this.overrides = overrides;
	}

	/**
	 * Build them.
	 */
	void build() {
		Configuration configuration = Configuration.read(this.project.directory());
		ApplicationBuild build = ApplicationBuild.prepare(this.project, this.invocation.context().environment());
		StageConfiguration own = configuration.stage(this.invocation.stage(), this.overrides);
		for (PackageVariant variant : this.options.variants()) {
			if (isDefault(variant, own) && this.options.variants().size() > 1) {
				tell("Stage %s is configured like %s: both are the same".formatted(this.invocation.stage(),
						variant.text()));
				continue;
			}
			StageConfiguration stage;
			try {
				stage = configuration.stage(this.invocation.stage(), overrides(variant));
			}
			catch (InvalidConfigurationException ex) {
				if (variant == PackageVariant.CONFIGURED) {
					throw ex;
				}
				tell("%s is not measured: %s".formatted(variant.text(), ex.getMessage()));
				continue;
			}
			console().message("Creating deployment package (%s).".formatted(variant.text()));
			build(build, variant, stage);
		}
	}

	private static boolean isDefault(PackageVariant variant, StageConfiguration stage) {
		return switch (variant) {
			case CONFIGURED -> false;
			case AOT_CACHE -> stage.aotCache();
			case AOT_OFF -> !stage.aot();
		};
	}

	private CommandLineOverrides overrides(PackageVariant variant) {
		return switch (variant) {
			case CONFIGURED -> this.overrides;
			case AOT_CACHE -> this.overrides.with("aot_cache", true);
			case AOT_OFF -> this.overrides.with("aot", false);
		};
	}

	private void build(ApplicationBuild build, PackageVariant variant, StageConfiguration stage) {
		DeployableApplication application = build.build(stage);
		application.description().skippedImports().forEach(this::tell);
		application.notes().forEach(this::tell);
		DeploymentRequest request = new DeploymentRequest(application.model(),
				ConfiguredStage.settings(stage, application.project(), application.model()), application.artifact(),
				PolicySource.impliedOnly());
		if (request.functionNames().isEmpty()) {
			throw new CommandFailedException(
					"There is nothing to measure: annotate a method with @ChaliceRoute(\"/\")");
		}
		this.stages.put(variant, stage);
		this.requests.put(variant, request);
		for (String function : this.options.functions(request.functionNames())) {
			String runtime = JavaRuntimes.of(request, function);
			this.jdks.computeIfAbsent(runtime, (name) -> jdk(name, application.project().jdk().home()));
		}
	}

	private BenchJdk jdk(String runtime, Path known) {
		int level = LambdaRuntime.of(runtime).level();
		BenchJdk jdk = this.options.java()
			.map((home) -> BenchJdk.of(home, level))
			.orElseGet(() -> BenchJdk.find(level, known, this.invocation.context().environment()));
		if (jdk.standsIn()) {
			tell("Lambda's runtime is %s. Measured with JDK %s of %s instead: name a JDK %d with --java HOME"
				.formatted(runtime, jdk.version(), jdk.home(), level));
		}
		return jdk;
	}

	/**
	 * Return what is measured.
	 * @return the subject
	 */
	BenchSubject subject() {
		DeploymentRequest request = this.requests.values().iterator().next();
		String function = functions(request).get(0);
		FunctionSettings settings = request.settings().function(function);
		String runtime = JavaRuntimes.of(request, function);
		String region = trial(this.requests.keySet().iterator().next(), Path.of(""), runtime)
			.configuration(request, function)
			.region();
		return new BenchSubject(request.settings().application(), request.settings().stage(), runtime,
				settings.get(LambdaKeys.MEMORY_SIZE), region,
				LambdaPrices.read().of(region, settings.get(LambdaKeys.ARCHITECTURE)), jdk(runtime));
	}

	private BenchJdk jdk(String runtime) {
		BenchJdk jdk = this.jdks.get(runtime);
		if (jdk == null) {
			throw new IllegalStateException(runtime);
		}
		return jdk;
	}

	private List<String> functions(DeploymentRequest request) {
		return this.options.functions(request.functionNames());
	}

	/**
	 * Unpack them.
	 * @param directory where to
	 * @return what is measured of each
	 */
	List<BenchVariant> unpack(Path directory) {
		List<BenchVariant> variants = new ArrayList<>();
		this.requests.forEach((variant, request) -> {
			Path task = unpack(request, directory.resolve(variant.text()));
			List<BenchTarget> targets = functions(request).stream().map((function) -> {
				FunctionConfiguration configuration = trial(variant, task, JavaRuntimes.of(request, function))
					.configuration(request, function);
				return new BenchTarget(function, configuration, this.options.event(function));
			}).toList();
			long size = request.artifact().size();
			if (request.artifact().cacheRecord().isPresent()) {
				console().message("Training the ahead-of-time cache (%s).".formatted(variant.text()));
				BenchTarget first = targets.get(0);
				size += LocalTraining.run(first.name(), first.configuration());
			}
			variants.add(new BenchVariant(variant.text(), variant.description(), size,
					variants.isEmpty() ? targets : targets.subList(0, 1)));
		});
		return variants;
	}

	private static Path unpack(DeploymentRequest request, Path directory) {
		try {
			return TaskPackage.unpack(request.artifact(), directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not unpack " + request.artifact().file(), ex);
		}
	}

	private TrialProcess trial(PackageVariant variant, Path task, String runtime) {
		StageConfiguration stage = this.stages.get(variant);
		if (stage == null) {
			throw new IllegalStateException(variant.text());
		}
		return new TrialProcess(new JavaRuntime(jdk(runtime).home(), InterfaceClient.jars(this.invocation), List.of()),
				this.invocation.context().environment(), stage, task);
	}

	private Console console() {
		return this.invocation.console();
	}

	private void tell(String warning) {
		if (this.told.add(warning)) {
			console().warn(warning);
		}
	}

}
