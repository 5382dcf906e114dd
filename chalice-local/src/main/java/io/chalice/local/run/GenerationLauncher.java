package io.chalice.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.lambda.FunctionConfiguration;
import io.chalice.gateway.lambda.InitializationType;
import io.chalice.gateway.lambda.InvocationResult.InitFailed;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.gateway.lambda.LambdaFunction;
import io.chalice.gateway.lambda.LogEvent;
import io.chalice.gateway.lambda.LogListener;
import io.chalice.gateway.lambda.TaskDirectory;
import io.chalice.model.ApplicationModel;
import io.chalice.model.ApplicationModelJson;
import io.chalice.model.FunctionModel;
import io.chalice.model.LocalModel;
import io.chalice.project.BuiltProject;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.describe.ApplicationDescriber;
import io.chalice.project.jvm.ApplicationJvm;
import io.chalice.project.jvm.ClassArchive;
import io.chalice.project.jvm.ClassPathLayout;
import io.chalice.project.process.ApplicationCredentials;

/**
 * Starts generations of an application whose class path stays the same. The routes'
 * function is started at once and tells, while it starts, what the application is; other
 * functions are started when they are called.
 */
public final class GenerationLauncher {

	private static final String HANDLER = "org.springframework.cloud.function.adapter.aws.FunctionInvoker"
			+ "::handleRequest";

	/** Has the application write its model, if its version of the starter can. */
	private static final String MODEL_FILE = "CHALICE_MODEL_FILE";

	/** Has the application say what it wants of local mode. */
	private static final String LOCAL_FILE = "CHALICE_LOCAL_FILE";

	/** Has the application say why it does not start, unless the file exists. */
	private static final String FAILURE_FILE = "CHALICE_FAILURE_FILE";

	/** Who waits for so long wants to see what an application does. */
	private static final Duration QUIET_START = Duration.ofSeconds(20);

	/** More than Lambda gives: a developer's machine may be busy building. */
	private static final Duration INIT_TIMEOUT = Duration.ofMinutes(2);

	/** Somebody is thinking at a breakpoint. */
	private static final Duration DEBUG_TIMEOUT = Duration.ofHours(1);

	private static final int PROCESSES = 4;

	private final BuiltProject project;

	private final List<Path> interfaceClient;

	private final Map<String, String> shell;

	private final ApplicationCredentials credentials;

	private final @Nullable Integer debugPort;

	private final BiConsumer<String, LogEvent> log;

	private final Consumer<String> warnings;

	private final RequestCalls calls;

	private final ClassPathLayout layout;

	private final ClassArchive archive;

	/**
	 * Create a launcher.
	 * @param project the application
	 * @param interfaceClient the jars of AWS's runtime interface client
	 * @param shell the environment variables of whoever runs this program
	 * @param credentials finds the credentials that an application cannot find on its own
	 * @param debugPort the port of the debugger, or {@code null} for none
	 * @param log receives the functions' logs, each line with the function's name
	 * @param warnings is told what is not as on AWS
	 * @param calls is told which functions requests call
	 */
	public GenerationLauncher(BuiltProject project, List<Path> interfaceClient, Map<String, String> shell,
			ApplicationCredentials credentials, @Nullable Integer debugPort, BiConsumer<String, LogEvent> log,
			Consumer<String> warnings, RequestCalls calls) {
		this.project = project;
		this.interfaceClient = List.copyOf(interfaceClient);
		this.shell = Map.copyOf(shell);
		this.credentials = credentials;
		this.debugPort = debugPort;
		this.log = log;
		this.warnings = warnings;
		this.calls = calls;
		this.layout = new ClassPathLayout(this.interfaceClient, project.classPath());
		this.archive = new ClassArchive("local", project.jdk(), this.layout.archived(),
				ApplicationJvm.archives(project.project()));
	}

	/**
	 * Start a generation.
	 * @param directory a directory for it, which is deleted with it; {@code classes} in
	 * it are the application's
	 * @param stage how the application is configured
	 * @param more environment variables that go before the configured ones
	 * @return the generation, ready to answer
	 * @throws ApplicationStartException when the application does not start
	 * @throws IOException if a file cannot be read or written
	 * @throws InterruptedException if the thread is interrupted
	 */
	public Generation start(Path directory, StageConfiguration stage, Map<String, String> more)
			throws IOException, InterruptedException {
		Place place = place(directory);
		Path modelFile = directory.resolve("model.json");
		ProcessEnvironment environment = new ProcessEnvironment(this.shell, stage, this.credentials, more);
		Map<String, String> variables = new LinkedHashMap<>(
				environment.of(ApplicationModel.API_HANDLER, this.project.mainClass()));
		variables.put(MODEL_FILE, modelFile.toString());
		Path localFile = directory.resolve("local.json");
		variables.put(LOCAL_FILE, localFile.toString());
		Path failureFile = directory.resolve("failure.txt");
		variables.put(FAILURE_FILE, failureFile.toString());
		Map<String, LambdaFunction> functions = new LinkedHashMap<>();
		try {
			StartLog startLog = new StartLog((event) -> this.log.accept(ApplicationModel.API_HANDLER, event));
			LambdaFunction routes = function(ApplicationModel.API_HANDLER, place, variables,
					stage.function(ApplicationModel.API_HANDLER), environment.region(), startLog);
			functions.put(ApplicationModel.API_HANDLER, routes);
			start(routes, startLog, failureFile);
			ApplicationModel model = model(modelFile, directory, stage);
			for (FunctionModel function : model.functions()) {
				functions.put(function.name(),
						function(function.name(), place, environment.of(function.name(), this.project.mainClass()),
								stage.function(function.name()).of(function), environment.region(),
								(event) -> this.log.accept(function.name(), event)));
			}
			LocalModel local = (Files.isRegularFile(localFile) ? LocalModel.read(Files.readAllBytes(localFile))
					: LocalModel.NONE)
				.over(stage.local().apiKeys(), stage.api().stageVariables());
			return new Generation(model, functions, apiSettings(stage, local, environment.region()), directory,
					this.calls);
		}
		catch (IOException | InterruptedException | RuntimeException ex) {
			functions.values().forEach(LambdaFunction::close);
			throw ex;
		}
	}

	private void start(LambdaFunction routes, StartLog log, Path failureFile) throws IOException, InterruptedException {
		CompletableFuture.delayedExecutor(QUIET_START.toSeconds(), TimeUnit.SECONDS).execute(log::open);
		Optional<InitFailed> failure = routes.prepare();
		if (failure.isEmpty()) {
			// what fails later is told in the log, as in Lambda
			Files.createFile(failureFile);
			log.open();
		}
		else if (Files.isRegularFile(failureFile)) {
			throw ApplicationStartException.explained(Files.readString(failureFile), failure.get().type(),
					log.discard());
		}
		else {
			log.open();
			throw new ApplicationStartException(this.project.mainClass(), failure.get().type(),
					failure.get().message());
		}
	}

	/**
	 * Make what lets the next generations start faster, if it is not there yet.
	 * @throws IOException if a file cannot be read or written
	 */
	public void makeArchive() throws IOException {
		this.archive.recorded();
		if (!this.archive.make()) {
			this.warnings.accept("No class data archive was made: restarts take longer than they need to");
		}
	}

	private ApplicationModel model(Path file, Path directory, StageConfiguration stage) throws IOException {
		if (Files.isRegularFile(file)) {
			return ApplicationModelJson.read(Files.readAllBytes(file));
		}
		BuiltProject fresh = new BuiltProject(this.project.project(), this.project.jdk(), classes(directory),
				this.project.classPath(), this.project.mainClass());
		return new ApplicationDescriber(fresh)
			.describe(stage.stage(), stage.function(ApplicationModel.API_HANDLER).environment())
			.model();
	}

	private Place place(Path directory) throws IOException {
		Path classes = classes(directory);
		Path task = directory.resolve("task");
		if (this.layout.isSeparable(classes)) {
			return new Place(Files.createDirectories(task), this.layout.complete(classes), true);
		}
		TaskDirectory.link(task, this.layout.declared(classes));
		return new Place(task, this.interfaceClient, false);
	}

	private static Path classes(Path directory) {
		return directory.resolve("classes");
	}

	private LambdaFunction function(String name, Place place, Map<String, String> variables,
			FunctionSettings configured, String region, LogListener log) throws IOException {
		boolean routes = ApplicationModel.API_HANDLER.equals(name);
		boolean debugged = routes && this.debugPort != null;
		JavaRuntime runtime = new JavaRuntime(this.project.jdk().home(), place.classPath(), flags(place, routes));
		Duration timeout = debugged ? DEBUG_TIMEOUT : Duration.ofSeconds(configured.get(LambdaKeys.TIMEOUT));
		return LambdaFunction.of(FunctionConfiguration.of(name, HANDLER, place.task(), runtime)
			.withEnvironment(variables)
			.withLimits(configured.get(LambdaKeys.MEMORY_SIZE), timeout)
			.withInitialization(InitializationType.ON_DEMAND, INIT_TIMEOUT)
			.withRegion(region)
			.withConcurrency(debugged ? 1 : PROCESSES), log);
	}

	private List<String> flags(Place place, boolean routes) throws IOException {
		List<String> flags = new ArrayList<>();
		String home = this.shell.get("HOME");
		if (home != null) {
			// Lambda's environment has no HOME, and AWS's libraries look for tokens there
			flags.add("-Duser.home=" + home);
		}
		if (place.archivable()) {
			flags.addAll(routes ? this.archive.useOrRecord() : this.archive.use());
		}
		if (routes && this.debugPort != null) {
			flags.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=localhost:" + this.debugPort);
		}
		return flags;
	}

	private ApiSettings apiSettings(StageConfiguration stage, LocalModel local, String region) {
		return ApiSettings.DEFAULT.withStage(stage.api().stageName())
			.withApiKeys(local.apiKeys())
			.withStageVariables(local.stageVariables())
			.withApi(ApiSettings.DEFAULT.accountId(), region, ApiSettings.DEFAULT.apiId())
			.withTimeout((this.debugPort != null) ? DEBUG_TIMEOUT : ApiSettings.DEFAULT_TIMEOUT)
			.withWarnings(this.warnings);
	}

	/**
	 * Where a process runs.
	 *
	 * @param task its task directory
	 * @param classPath the JVM's own class path
	 * @param archivable whether a class data archive works for it
	 */
	private record Place(Path task, List<Path> classPath, boolean archivable) {

	}

}
