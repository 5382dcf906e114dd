package io.chalice.deployer.aws;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.PublishLayerVersionRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

import io.chalice.deployer.Deployer;
import io.chalice.deployer.Samples;
import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.execution.ThreadWorkers;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.state.StateStore;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.file.Sha256Digests;
import io.chalice.project.packaging.Artifact;
import io.chalice.project.packaging.PackagedLayer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deploys code that goes through a bucket, and libraries that are a layer, to moto, is
 * killed after every call, and compares what the account holds in the end.
 */
@Tag("full")
@ExtendWith(TestingCredentials.class)
class MotoCodeIntegrationTests {

	private static final int MEGABYTE = 1024 * 1024;

	private static final int LARGE = 60 * MEGABYTE;

	private static final String BUCKET = "aws-chalice-123456789012-us-east-1";

	@RegisterExtension
	private static final StartedMoto moto = new StartedMoto();

	private final Path directory;

	private final MotoAdapter requests = new MotoAdapter();

	private final Deployer deployer;

	private final LambdaClient lambda;

	private final S3Client s3;

	private final List<Long> sent = new ArrayList<>();

	MotoCodeIntegrationTests(@TempDir Path directory) {
		this.directory = directory;
		URI endpoint = moto.endpoint();
		RetryBackoff backoff = new RetryBackoff(RandomGenerator.getDefault(), RetryBackoff.Sleeper.ofThread());
		UploadListener listener = (sent, total) -> {
			synchronized (this.sent) {
				this.sent.add((total == LARGE) ? sent : 0);
			}
		};
		AwsCloud cloud = new AwsCloud(new AwsOptions(AwsLogin.of(Map.of(), MfaCodes.NONE), null, "us-east-1", endpoint,
				this.requests, listener), backoff);
		this.deployer = new Deployer(cloud, new StateStore(directory.resolve("deployed")), ForkJoinPool.commonPool(),
				() -> new ThreadWorkers(4), backoff, Clock.systemUTC(), "tester@here");
		this.lambda = moto.configure(LambdaClient.builder()).build();
		this.s3 = moto.configure(S3Client.builder()).forcePathStyle(true).build();
	}

	@Test
	void sixtyMegabytesGoThroughTheBucketOnceForTwoDeploys() throws IOException {
		deploy(request(large("one", LARGE), 1024));
		assertThat(this.requests.requests(UploadPartRequest.class)).hasSize(8);
		assertThat(this.sent).contains((long) LARGE).isSorted();
		this.requests.clear();
		deploy(request(large("one", LARGE), 2048));
		assertThat(this.requests.requests(UploadPartRequest.class)).isEmpty();
		assertThat(this.requests.names()).contains("UpdateFunctionConfiguration", "PublishVersion");
		assertThat(inventory()).containsExactly("function shop-dev-work 2", "bucket []");
		delete();
	}

	@Test
	void largeCodeKilledAfterEveryCallIsSentOnce() throws IOException {
		killedEverywhere(List.of(), request(large("one", 17 * MEGABYTE), 1024));
		killedEverywhere(List.of(request(large("one", 17 * MEGABYTE), 1024)),
				request(large("two", 17 * MEGABYTE), 1024));
	}

	@Test
	void layerKilledAfterEveryCallIsPublishedOnce() throws IOException {
		killedEverywhere(List.of(), layered("one", "libraries"));
		killedEverywhere(List.of(layered("one", "libraries")), layered("two", "others"));
		DeploymentRequest whole = request(Samples.artifact(this.directory, "whole"), 1024);
		killedEverywhere(List.of(layered("one", "libraries")), whole);
		killedEverywhere(List.of(whole), layered("one", "libraries"));
	}

	@Test
	void newCodeSendsNoLibraries() throws IOException {
		deploy(layered("one", "libraries"));
		this.requests.clear();
		deploy(layered("two", "libraries"));
		assertThat(this.requests.names()).contains("UpdateFunctionCode")
			.doesNotContain("PublishLayerVersion", "UpdateFunctionConfiguration");
		assertThat(this.requests.requests(UpdateFunctionCodeRequest.class).get(0).zipFile().asByteArray())
			.hasSizeLessThan(1000);
		delete();
	}

	private void killedEverywhere(List<DeploymentRequest> before, DeploymentRequest request) {
		before.forEach(this::deploy);
		this.requests.clear();
		deploy(request);
		List<String> expected = inventory();
		int parts = this.requests.requests(UploadPartRequest.class).size();
		int layers = this.requests.requests(PublishLayerVersionRequest.class).size();
		delete();
		boolean killed = true;
		for (int call = 1; killed; call++) {
			before.forEach(this::deploy);
			this.requests.clear();
			this.requests.killAfter(call);
			try {
				deploy(request);
			}
			catch (RuntimeException ex) {
				assertThat(this.requests.isKilled()).as(() -> "call fails: " + ex).isTrue();
			}
			killed = this.requests.isKilled();
			this.requests.revive();
			deploy(request);
			assertThat(inventory()).as("killed after call %d", call).isEqualTo(expected);
			assertThat(this.requests.requests(UploadPartRequest.class)).as("killed after call %d", call).hasSize(parts);
			assertThat(this.requests.requests(PublishLayerVersionRequest.class)).as("killed after call %d", call)
				.hasSize(layers);
			assertThat(this.deployer.plan(request).hasChanges()).as("killed after call %d", call).isFalse();
			delete();
			assertThat(inventory()).as("killed after call %d", call)
				.filteredOn((line) -> !line.equals("bucket []"))
				.isEmpty();
		}
	}

	private void deploy(DeploymentRequest request) {
		this.deployer.execute(this.deployer.plan(request), ExecutionProgress.NONE);
	}

	private void delete() {
		this.deployer.execute(this.deployer.planDelete("shop", "dev"), ExecutionProgress.NONE);
	}

	private List<String> inventory() {
		List<String> lines = new ArrayList<>();
		this.lambda.listFunctions()
			.functions()
			.forEach((function) -> lines.add("function %s %d%s".formatted(function.functionName(),
					this.lambda.listVersionsByFunction((request) -> request.functionName(function.functionName()))
						.versions()
						.size() - 1,
					function.layers().isEmpty() ? "" : " layered")));
		this.lambda.listLayers((request) -> {
		})
			.layers()
			.stream()
			.filter((layer) -> layer.latestMatchingVersion() != null)
			.forEach((layer) -> this.lambda.listLayerVersions((request) -> request.layerName(layer.layerName()))
				.layerVersions()
				.forEach((version) -> lines.add("layer " + version.description())));
		this.s3.listBuckets().buckets().forEach((bucket) -> {
			lines.add("bucket " + this.s3.listObjectsV2((request) -> request.bucket(BUCKET)).contents());
			this.s3.listMultipartUploads((request) -> request.bucket(BUCKET))
				.uploads()
				.forEach((upload) -> lines.add("unfinished upload of " + upload.key()));
		});
		return lines;
	}

	private DeploymentRequest layered(String content, String libraries) throws IOException {
		PackagedLayer layer = Samples.libraries(this.directory, libraries);
		return request(Samples.artifact(this.directory, content).withLayer(layer), 1024);
	}

	private Artifact large(String content, int length) throws IOException {
		// apart from each other: they cannot be compared
		Path zip = Files.createDirectories(this.directory.resolve(content)).resolve(length + ".zip");
		try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "rw")) {
			file.setLength(length);
			file.writeUTF(content);
		}
		return new Artifact(zip, Sha256Digests.base64(zip), LARGE, true, Set.of());
	}

	// without an API, which takes most of the calls
	private DeploymentRequest request(Artifact artifact, int memory) {
		StageSettings settings = new StageSettings("shop", "dev", 17, "com.example.App",
				ApiConfigurationBuilder.of("dev").build(),
				FunctionSettings.DEFAULT.with(LambdaKeys.MEMORY_SIZE, memory), Map.of(), null);
		return Samples.request(ApplicationModel.of(List.of(), List.of(new FunctionModel("work", "App#work(Map)")),
				List.of(), List.of()), settings, artifact);
	}

}
