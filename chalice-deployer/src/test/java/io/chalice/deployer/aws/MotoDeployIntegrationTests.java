package io.chalice.deployer.aws;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

import io.chalice.deployer.Deployer;
import io.chalice.deployer.Samples;
import io.chalice.deployer.cloud.Backoff;
import io.chalice.deployer.execution.Progress;
import io.chalice.deployer.execution.ThreadWorkers;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.state.StateStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Deploys to an emulator of AWS.
 */
@Tag("full")
class MotoDeployIntegrationTests {

	private static @Nullable MotoServer moto;

	private final Path directory;

	private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

	private final Deployer deployer;

	@BeforeAll
	static void start() {
		assumeTrue(MotoServer.installed(), "SKIPPED: moto_server is not on the PATH");
		System.setProperty("aws.accessKeyId", "testing");
		System.setProperty("aws.secretAccessKey", "testing");
		moto = MotoServer.start();
	}

	@AfterAll
	static void stop() {
		if (moto != null) {
			moto.close();
		}
	}

	MotoDeployIntegrationTests(@TempDir Path directory) {
		this.directory = directory;
		Backoff backoff = new Backoff(RandomGenerator.getDefault(), Backoff.Sleeper.ofThread());
		ExecutionInterceptor recorder = new ExecutionInterceptor() {

			@Override
			public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
				MotoDeployIntegrationTests.this.calls
					.add(context.request().getClass().getSimpleName().replace("Request", ""));
			}

		};
		AwsCloud cloud = new AwsCloud(
				new AwsOptions(null, "us-east-1", Objects.requireNonNull(moto).endpoint(), recorder), backoff);
		this.deployer = new Deployer(cloud, new StateStore(this.directory.resolve("deployed")),
				ForkJoinPool.commonPool(), () -> new ThreadWorkers(4), backoff, Clock.systemUTC(), "tester@here");
	}

	@Test
	void deploysChangesAndDeletesTheHelloWorldWithinTheBudgetOfCalls() {
		Plan first = plan("helloworld", "one");
		assertThat(first.confirmations()).isEmpty();
		this.deployer.execute(first, Progress.NONE);
		assertThat(counted()).as(this.calls.toString()).hasSizeLessThanOrEqualTo(16);
		assertThat(this.deployer.url("helloworld", "dev")).hasValueSatisfying(
				(url) -> assertThat(url).matches("https://\\w+\\.execute-api\\.us-east-1\\.amazonaws\\.com/dev/"));
		this.calls.clear();
		Plan unchanged = plan("helloworld", "one");
		assertThat(unchanged.hasChanges()).isFalse();
		this.deployer.execute(unchanged, Progress.NONE);
		assertThat(writes()).isEmpty();
		this.calls.clear();
		Plan changed = plan("helloworld", "two");
		this.deployer.execute(changed, Progress.NONE);
		assertThat(writes()).containsExactlyInAnyOrder("UpdateFunctionCode", "PutRestApi", "AddPermission",
				"CreateDeployment", "UpdateStage", "UpdateAlias");
		this.deployer.execute(this.deployer.planDelete("helloworld", "dev"), Progress.NONE);
		assertThat(this.deployer.url("helloworld", "dev")).isEmpty();
		assertThat(this.deployer.planDelete("helloworld", "dev").hasChanges()).isFalse();
	}

	private Plan plan(String application, String content) {
		return this.deployer.plan(Samples.request(Samples.helloWorld(), Samples.settings(application),
				Samples.artifact(this.directory, content)));
	}

	private List<String> counted() {
		return this.calls.stream().filter((call) -> !call.equals("GetFunctionConfiguration")).toList();
	}

	private List<String> writes() {
		return this.calls.stream().filter((call) -> !call.startsWith("Get") && !call.startsWith("List")).toList();
	}

}
