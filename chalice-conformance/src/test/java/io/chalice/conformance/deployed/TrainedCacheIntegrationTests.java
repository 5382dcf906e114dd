package io.chalice.conformance.deployed;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.util.FileSystemUtils;

import io.chalice.conformance.front.InterfaceClient;
import io.chalice.conformance.front.Java25Found;
import io.chalice.conformance.front.JavaHomes;
import io.chalice.deployer.Deployer;
import io.chalice.deployer.aws.MotoServer;
import io.chalice.deployer.aws.TestingCredentials;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.cloud.FunctionService;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.execution.ThreadWorkers;
import io.chalice.deployer.graph.ConfiguredStage;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.state.StateStore;
import io.chalice.deployer.verify.TaskPackage;
import io.chalice.deployer.verify.TrialProcess;
import io.chalice.gateway.lambda.FunctionConfiguration;
import io.chalice.gateway.lambda.InitializationType;
import io.chalice.gateway.lambda.InvocationResult;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.gateway.lambda.LambdaFunction;
import io.chalice.project.Project;
import io.chalice.project.build.ApplicationBuild;
import io.chalice.project.build.DeployableApplication;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.packaging.CacheFiles;
import io.chalice.project.packaging.CacheStore;
import io.chalice.training.TrainingHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * An ahead-of-time cache from the training to the start that uses it: deployed to an
 * emulator of AWS, whose functions are processes of the package that was deployed, on
 * Java 25 and under AWS's runtime interface client.
 */
@Tag("full")
@ExtendWith({ Java25Found.class, TestingCredentials.class })
class TrainedCacheIntegrationTests {

	private static final String SOURCE = "src/main/java/demo/App.java";

	private static final String APPLICATION = """
			package demo;
			import io.chalice.ChaliceRoute;
			import org.springframework.boot.SpringApplication;
			import org.springframework.boot.autoconfigure.SpringBootApplication;
			@SpringBootApplication
			public class App {
				@ChaliceRoute("/") String index() { return "one"; }
				public static void main(String[] args) { SpringApplication.run(App.class, args); }
			}
			""";

	private static final String EVENT = """
			{"resource": "/", "path": "/", "httpMethod": "GET", "headers": {}, "multiValueHeaders": {},
			"requestContext": {"resourcePath": "/", "httpMethod": "GET", "path": "/", "stage": "dev",
			"identity": {"sourceIp": "127.0.0.1"}}, "isBase64Encoded": false}
			""";

	/** As it lies in Lambda, where each package has the same times. */
	private static final FileTime TIME = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final List<String> log = new CopyOnWriteArrayList<>();

	private final UserProject project;

	private final Path task;

	private final MotoServer moto;

	private final Deployer deployer;

	TrainedCacheIntegrationTests() throws IOException {
		assumeTrue(MotoServer.installed(), "SKIPPED: moto_server is not on the PATH");
		this.project = UserProject.create("trained", "", "", """
				{"version": "2.0", "app_name": "trained", "stages": {"dev": {"aot_cache": true,
				"lambda_runtime": "java25"}}}
				""").write(SOURCE, APPLICATION);
		this.task = this.project.directory().resolve("var/task");
		this.moto = MotoServer.start();
		RetryBackoff backoff = new RetryBackoff(new Random(1), RetryBackoff.Sleeper.ofThread());
		this.deployer = new Deployer(new RunningCloud(this.moto.connect(backoff)),
				new StateStore(this.project.directory().resolve(".chalice/deployed")), Runnable::run,
				() -> new ThreadWorkers(1), backoff, Clock.systemUTC(), "tester@here");
	}

	@AfterEach
	void stop() {
		this.moto.close();
	}

	@Test
	void isTrainedPackagedUsedAndTrainedAgainAfterAChange() throws Exception {
		Build first = build();
		assertThat(first.request().artifact().hasCache()).isFalse();
		deploy(first.request());
		train(first);
		Build trained = build();
		assertThat(trained.request().artifact().cache())
			.hasValueSatisfying((cache) -> assertThat(cache.size()).isGreaterThan(10_000_000));
		deploy(trained.request().withReplacing());
		Start start = start(trained);
		assertThat(start.answer()).contains("\"body\":\"one\"");
		assertThat(start.classes()).anyMatch((line) -> line.matches(".* demo\\.App source: shared objects file.*"));
		assertThat(start.fromCache()).isGreaterThan(0.9);
		assertThat(this.log).noneMatch((line) -> line.contains("aws-chalice:") || line.contains("[aot]"));

		Build unchanged = build();
		assertThat(unchanged.request().artifact().sha256()).isEqualTo(trained.request().artifact().sha256());
		assertThat(this.deployer.plan(unchanged.request()).hasChanges()).isFalse();
		assertThat(training(unchanged).steps()).isEmpty();

		byte[] cache = Files.readAllBytes(this.task.resolve(CacheFiles.CACHE));
		byte[] written = Files.readAllBytes(this.task.resolve(CacheFiles.CACHE + ".record"));
		this.project.write(SOURCE, APPLICATION.replace("\"one\"", "\"two\""));
		Build changed = build();
		assertThat(changed.request().artifact().hasCache()).isFalse();
		deploy(changed.request());
		lay(changed);
		Files.write(this.task.resolve(CacheFiles.CACHE), cache);
		Files.write(this.task.resolve(CacheFiles.CACHE + ".record"), written);
		Start foreign = run(changed);
		assertThat(foreign.answer()).contains("\"body\":\"two\"");
		assertThat(foreign.fromCache()).isLessThan(0.5);
		assertThat(this.log).filteredOn((line) -> line.contains("aws-chalice:"))
			.containsExactly("aws-chalice: started without the ahead-of-time cache: it was made of another package");

		train(changed);
		Build again = build();
		deploy(again.request().withReplacing());
		Start used = start(again);
		assertThat(used.answer()).contains("\"body\":\"two\"");
		assertThat(used.fromCache()).isGreaterThan(0.9);
	}

	private Build build() {
		StageConfiguration stage = Configuration.read(this.project.directory()).stage("dev");
		DeployableApplication application = ApplicationBuild
			.prepare(Project.find(this.project.directory()), System.getenv())
			.build(stage);
		return new Build(stage,
				new DeploymentRequest(application.model(),
						ConfiguredStage.settings(stage, application.project(), application.model()),
						application.artifact(), PolicySource.impliedOnly())
					.withVerified(false));
	}

	private void deploy(DeploymentRequest request) {
		this.deployer.execute(this.deployer.plan(request), ExecutionProgress.NONE);
	}

	private CacheStore caches() {
		return CacheStore.of(this.project.directory().resolve(".chalice/deployments"));
	}

	private Plan training(Build build) {
		return this.deployer.planTraining(build.request(), caches());
	}

	private void train(Build build) throws IOException {
		lay(build);
		FunctionConfiguration function = configuration(build);
		FunctionConfiguration training = FunctionConfiguration
			.of("trained-dev", TrainingHandler.HANDLER, this.task, function.runtime())
			.withEnvironment(function.environment())
			.withLimits(3008, PATIENCE)
			.withInitialization(InitializationType.ON_DEMAND, PATIENCE);
		try (LambdaFunction process = LambdaFunction.of(training, (event) -> this.log.add(event.text()))) {
			RunningCloud.function = process;
			this.deployer.execute(training(build), ExecutionProgress.NONE);
		}
		assertThat(caches().find(build.request().artifact().cacheRecord().orElseThrow()))
			.as(String.join("\n", this.log))
			.isPresent();
		this.log.clear();
	}

	private void lay(Build build) throws IOException {
		FileSystemUtils.deleteRecursively(this.task);
		TaskPackage.unpack(build.request().artifact(), Files.createDirectories(this.task));
		try (Stream<Path> files = Files.walk(this.task)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.setLastModifiedTime(file, TIME);
			}
		}
	}

	private FunctionConfiguration configuration(Build build) {
		return new TrialProcess(
				new JavaRuntime(JavaHomes.ofVersion(25).orElseThrow(), InterfaceClient.jars(), List.of()),
				System.getenv(), build.stage(), this.task)
			.configuration(build.request(), "api_handler");
	}

	private Start start(Build build) throws Exception {
		lay(build);
		return run(build);
	}

	private Start run(Build build) throws Exception {
		this.log.clear();
		Path classes = Files.createTempFile("classes", ".log");
		FunctionConfiguration function = configuration(build);
		Map<String, String> environment = new HashMap<>(function.environment());
		environment.merge("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes,
				(own, logging) -> own + " " + logging);
		try (LambdaFunction process = LambdaFunction.of(function.withEnvironment(environment),
				(event) -> this.log.add(event.text()))) {
			InvocationResult result = process.invoke(EVENT.getBytes(StandardCharsets.UTF_8));
			assertThat(result).as(String.join("\n", this.log)).isInstanceOf(InvocationResult.Success.class);
			return new Start(new String(result.payload(), StandardCharsets.UTF_8), Files.readAllLines(classes));
		}
	}

	private record Build(StageConfiguration stage, DeploymentRequest request) {

	}

	/**
	 * How a function has started.
	 *
	 * @param answer what it answered
	 * @param classes the classes it has loaded, and from where
	 */
	private record Start(String answer, List<String> classes) {

		double fromCache() {
			long shared = this.classes.stream().filter((line) -> line.contains("shared objects file")).count();
			return (double) shared / this.classes.size();
		}

	}

	/**
	 * An emulator whose functions run.
	 *
	 * @param emulator the emulator
	 */
	private record RunningCloud(Cloud emulator) implements Cloud {

		@Nullable static LambdaFunction function;

		@Override
		public CallerIdentity caller() {
			return this.emulator.caller();
		}

		@Override
		public <S> S service(Class<S> service) {
			S own = this.emulator.service(service);
			if (service != FunctionService.class) {
				return own;
			}
			return service.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { service },
					(proxy, method, arguments) -> {
						if (method.getName().equals("invoke")) {
							return answer((byte[]) arguments[2]);
						}
						try {
							return method.invoke(own, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getTargetException();
						}
					}));
		}

		private static FunctionAnswer answer(byte[] event) {
			try {
				InvocationResult result = Objects.requireNonNull(function).invoke(event);
				return new FunctionAnswer((result instanceof InvocationResult.Success) ? null : "Unhandled",
						new String(result.payload(), StandardCharsets.UTF_8), "");
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}

	}

}
