package io.chalice.deployer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.function.CacheCondition;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.memory.Killed;
import io.chalice.deployer.memory.MemoryCloud;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.rollback.NoSuchDeployException;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.file.Sha256Digests;
import io.chalice.project.packaging.Artifact;
import io.chalice.project.packaging.CacheStore;
import io.chalice.project.packaging.PackagedCache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A deployed function trains the cache in a version that nothing else calls.
 */
class CacheTrainingTests {

	private static final FunctionAnswer PONG = new FunctionAnswer(null, "{\"chalice\":\"pong\"}", "");

	private static final byte[] CACHE = "what Java has loaded".getBytes(StandardCharsets.UTF_8);

	private static final ApplicationModel MODEL = ApplicationModel.of(List.of(),
			List.of(new FunctionModel("nightly", "App#nightly(Map)")), List.of(), List.of());

	private final Path directory;

	private final DeployScenario scenario;

	private final CacheStore caches;

	private int calls;

	CacheTrainingTests(@TempDir Path directory) {
		this.directory = directory;
		this.scenario = new DeployScenario(directory.resolve("project"), 1);
		this.caches = new CacheStore(directory.resolve("caches"));
	}

	@Test
	void keepsWhatLambdaHasTrainedAndDeletesTheVersion() throws IOException {
		this.scenario.deploy(request());
		this.scenario.cloud().invocations((version) -> trained("record"));
		train();
		assertThat(this.caches.find("record")).hasValueSatisfying((cache) -> assertThat(cache).hasBinaryContent(CACHE));
		assertThat(this.scenario.cloud().functions().versions("helloworld-dev-nightly")).hasSize(1);
		assertThat(plan().steps()).isEmpty();
	}

	@Test
	void leavesTheLiveVersionAlone() throws IOException {
		this.scenario.deploy(request());
		List<String> before = this.scenario.cloud().inventory();
		this.scenario.cloud().invocations((version) -> trained("record"));
		train();
		assertThat(this.scenario.cloud().inventory()).isEqualTo(before);
		this.scenario.cloud().invocations((version) -> PONG);
		this.scenario.deploy(request());
		assertThat(this.scenario.deployer().plan(request()).steps()).isEmpty();
	}

	@Test
	void failureIsNoReasonToFailADeploy() throws IOException {
		this.scenario.deploy(request());
		this.scenario.cloud()
			.invocations((version) -> new FunctionAnswer("Unhandled",
					"{\"errorType\":\"a.B\",\"errorMessage\":\"Java has written none\"}", ""));
		train();
		assertThat(this.caches.find("record")).isEmpty();
		assertThat(this.scenario.cloud().functions().versions("helloworld-dev-nightly")).hasSize(1);
	}

	@Test
	void takesNoCacheOfAnotherPackage() throws IOException {
		this.scenario.deploy(request());
		this.scenario.cloud().invocations((version) -> trained("other"));
		train();
		assertThat(this.caches.find("record")).isEmpty();
	}

	@Test
	void beginsAgainWhenAnotherInstanceIsAsked() throws IOException {
		this.scenario.deploy(request());
		this.scenario.cloud().invocations((version) -> {
			if (this.calls == 1) {
				this.calls = 0;
				this.scenario.cloud().invocations((again) -> trained("record"));
				return new FunctionAnswer(null, "{\"piece\":null}", "");
			}
			return trained("record");
		});
		train();
		assertThat(this.caches.find("record")).isPresent();
	}

	@Test
	void convergesWhereverItIsKilled() throws IOException {
		this.scenario.deploy(request());
		for (int call = 1; call < 6; call++) {
			this.calls = 0;
			this.scenario.cloud().invocations((version) -> trained("record"));
			this.scenario.cloud().calls().killAfter(call);
			try {
				train();
			}
			catch (Killed ex) {
				assertThat(ex).as("call %d", call).isNotNull();
			}
			this.scenario.cloud().calls().revive();
			this.scenario.cloud().invocations((version) -> PONG);
			this.scenario.deploy(request());
			this.calls = 0;
			this.scenario.cloud().invocations((version) -> trained("record"));
			train();
			assertThat(this.caches.find("record")).as("call %d", call).isPresent();
			this.scenario.cloud().invocations((version) -> PONG);
			this.scenario.deploy(request());
			assertThat(this.scenario.deployer().plan(request()).steps()).isEmpty();
			Files.delete(this.caches.find("record").orElseThrow());
		}
	}

	@Test
	void knowsWhenAPatchHasMadeTheCacheStale() throws IOException {
		this.scenario.deploy(request());
		assertThat(this.scenario.deployer().cache("helloworld", "dev")).isEmpty();
		this.scenario.cloud().invocations((version) -> trained("record"));
		train();
		assertThat(Files.readAllLines(this.caches.find("record").orElseThrow().resolveSibling("cache.record")))
			.startsWith("record", "Java")
			.endsWith(MemoryCloud.RUNTIME);
		this.scenario.cloud().invocations((version) -> PONG);
		this.scenario.deploy(trainedRequest());
		CacheCondition fresh = this.scenario.deployer().cache("helloworld", "dev").orElseThrow();
		assertThat(fresh).returns(new PackagedCache(CACHE.length, MemoryCloud.RUNTIME), CacheCondition::cache)
			.returns(false, CacheCondition::isStale);
		this.scenario.cloud().patch("arn:aws:lambda:eu-west-1::runtime:second");
		assertThat(this.scenario.deployer().cache("helloworld", "dev").orElseThrow().isStale()).isTrue();
		assertThat(this.scenario.deployer().status("helloworld", "dev").caches())
			.hasEntrySatisfying("helloworld-dev-nightly", (cache) -> assertThat(cache.isStale()).isTrue());
		Files.delete(this.scenario.directory().resolve("deployed/dev.json"));
		assertThat(this.scenario.deployer().cache("helloworld", "dev").orElseThrow().isStale()).isTrue();
		assertThat(this.scenario.deployer().plan(trainedRequest()).hasChanges()).isFalse();
	}

	@Test
	void trainsOnTheJavaThatIsKept() throws IOException {
		String kept = "arn:aws:lambda:eu-west-1::runtime:kept";
		FunctionSettings pinned = FunctionSettings.DEFAULT.with(LambdaKeys.RUNTIME_MANAGEMENT, kept);
		this.scenario.deploy(request(pinned, false));
		this.scenario.cloud().invocations((version) -> trained("record"));
		this.scenario.deployer()
			.execute(this.scenario.deployer().planTraining(request(pinned, false), this.caches),
					ExecutionProgress.NONE);
		assertThat(Files.readAllLines(this.caches.find("record").orElseThrow().resolveSibling("cache.record"))).last()
			.isEqualTo(kept);
	}

	@Test
	void nobodyGoesBackToWhatWasDeployedForTraining() throws IOException {
		this.scenario.deploy(request("former"));
		this.scenario.deploy(request());
		this.scenario.cloud().invocations((version) -> trained("record"));
		train();
		this.scenario.cloud().invocations((version) -> PONG);
		this.scenario.deploy(trainedRequest().withReplacing());
		assertThat(versions()).as("what was live a moment ago stays").containsExactly("1", "2", "4");
		assertThat(this.scenario.deployer().status("helloworld", "dev").deploys()).extracting(DeployRecord::number)
			.containsExactly(1, 3);
		assertThatExceptionOfType(NoSuchDeployException.class)
			.isThrownBy(() -> this.scenario.deployer().planRollback("helloworld", "dev", Optional.of(2)))
			.withMessageMatching("There is no deploy 2\\. Known deploys: 1 [^,]*, 3 [^,]*");
		Plan back = this.scenario.deployer().planRollback("helloworld", "dev", Optional.empty());
		this.scenario.deployer().execute(back, ExecutionProgress.NONE);
		assertThat(this.scenario.cloud().functions().version("helloworld-dev-nightly", "live").orElseThrow().version())
			.isEqualTo("1");
		this.scenario.deploy(request("later"));
		assertThat(versions()).as("what was replaced goes with the next deploy").containsExactly("1", "4", "5");
		assertThat(this.scenario.store().read("dev").orElseThrow().deploys()).extracting(DeployRecord::number)
			.doesNotContain(2);
	}

	@Test
	void aCodeChangeWritesAsOftenAsPublished() throws IOException {
		this.scenario.deploy(request("former"));
		int before = writes();
		this.scenario.deploy(request());
		assertThat(writes() - before).as("new code, without a cache").isEqualTo(4);
		int deployed = writes();
		this.scenario.cloud().invocations((version) -> trained("record"));
		train();
		assertThat(writes() - deployed).as("its training").isEqualTo(5);
		int trained = writes();
		this.scenario.cloud().invocations((version) -> PONG);
		this.scenario.deploy(trainedRequest().withReplacing());
		assertThat(writes() - trained).as("the same with the cache").isEqualTo(4);
	}

	@Test
	void thereIsNoWayBackFromTheFirstDeployAndItsTraining() throws IOException {
		this.scenario.deploy(request());
		this.scenario.cloud().invocations((version) -> trained("record"));
		train();
		this.scenario.cloud().invocations((version) -> PONG);
		this.scenario.deploy(trainedRequest().withReplacing());
		assertThatExceptionOfType(NoSuchDeployException.class)
			.isThrownBy(() -> this.scenario.deployer().planRollback("helloworld", "dev", Optional.empty()))
			.withMessageStartingWith("There is no earlier deploy");
	}

	private int writes() {
		return this.scenario.cloud().calls().writes();
	}

	private List<String> versions() {
		return this.scenario.cloud()
			.functions()
			.versions("helloworld-dev-nightly")
			.stream()
			.map(FunctionVersion::version)
			.toList();
	}

	private DeploymentRequest request(String code) {
		return Samples.request(MODEL, Samples.settings("helloworld"), Samples.artifact(this.directory, code));
	}

	private Plan plan() throws IOException {
		return this.scenario.deployer().planTraining(request(), this.caches);
	}

	private void train() throws IOException {
		this.scenario.deployer().execute(plan(), ExecutionProgress.NONE);
	}

	private FunctionAnswer trained(String packageRecord) {
		this.calls++;
		String record = Base64.getEncoder()
			.encodeToString((packageRecord + "\nJava\n").getBytes(StandardCharsets.UTF_8));
		return new FunctionAnswer(null, (this.calls == 1)
				? "{\"cache\":\"%s\",\"pieces\":1,\"record\":\"%s\"}".formatted(Sha256Digests.hex(CACHE), record)
				: "{\"piece\":\"%s\"}".formatted(compressed()), "");
	}

	private static String compressed() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(bytes)) {
			out.write(CACHE);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return Base64.getEncoder().encodeToString(bytes.toByteArray());
	}

	private DeploymentRequest request() throws IOException {
		return request(FunctionSettings.DEFAULT, false);
	}

	private DeploymentRequest trainedRequest() throws IOException {
		return request(FunctionSettings.DEFAULT, true);
	}

	private DeploymentRequest request(FunctionSettings settings, boolean trained) throws IOException {
		Path zip = this.directory.resolve(trained ? "trained.zip" : "cached.zip");
		if (Files.notExists(zip)) {
			try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
				out.putNextEntry(new ZipEntry("aot-cache/package"));
				out.write("record\n".getBytes(StandardCharsets.UTF_8));
				if (trained) {
					Path cache = this.caches.find("record").orElseThrow();
					out.putNextEntry(new ZipEntry("aot-cache/cache"));
					Files.copy(cache, out);
					out.putNextEntry(new ZipEntry("aot-cache/cache.record"));
					Files.copy(cache.resolveSibling("cache.record"), out);
				}
			}
		}
		StageSettings stage = Samples.settings("helloworld");
		return Samples.request(MODEL,
				new StageSettings("helloworld", "dev", 17, "com.example.App", stage.api(), settings, Map.of(), null),
				Artifact.forCache(zip, true));
	}

}
