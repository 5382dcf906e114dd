package io.chalice.shell.deploy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.Prompts;

import static org.assertj.core.api.Assertions.assertThat;

class DeployProgressTests {

	private final StringWriter err = new StringWriter();

	private final Console.Output output = new Console.Output(new PrintWriter(this.err), false);

	private final DeployProgress progress = new DeployProgress(new Console(this.output, this.output, Prompts.none()));

	@Test
	void tellsWhatIsMadeAndNotWhatIsOnlyAPartOfIt() {
		for (Step step : List.of(new Telling("Creating Rest API", false),
				new Telling("Creating deployment of rest API", true))) {
			this.progress.started(step);
			this.progress.finished(step);
		}
		assertThat(this.err).hasToString("Creating Rest API\n");
	}

	@Test
	void tellsWhatWasBegunWhenADeployStops() {
		this.progress.started(new Telling("Creating Rest API", false));
		assertThat(this.err).hasToString("");
		this.progress.stopped();
		this.progress.stopped();
		assertThat(this.err).hasToString("Creating Rest API\n");
	}

	@Test
	void uploadHasABar() {
		assertThat(DeployProgress.bar(0, 4 << 20)).isEqualTo("[                    ] 0.0 of 4.0 MB");
		assertThat(DeployProgress.bar(1 << 20, 4 << 20)).isEqualTo("[#####               ] 1.0 of 4.0 MB");
		assertThat(DeployProgress.bar(4 << 20, 4 << 20)).isEqualTo("[####################] 4.0 of 4.0 MB");
		assertThat(DeployProgress.bar(0, 0)).startsWith("[####################]");
	}

	@Test
	void tellsOnceThatAStepTakesLong() {
		Step step = new Telling("Creating lambda function: a", false);
		TransientException reason = new TransientException("lambda:CreateFunction", TransientException.Cause.NOT_READY,
				"The role cannot be assumed");
		this.progress.waiting(step, reason, Duration.ofSeconds(2));
		this.progress.waiting(step, reason, Duration.ofSeconds(2));
		assertThat(this.err).hasToString("");
		this.progress.waiting(step, reason, Duration.ofSeconds(2));
		this.progress.waiting(step, reason, Duration.ofSeconds(2));
		assertThat(this.err).hasToString("Creating lambda function: a takes a while (The role cannot be assumed)\n");
	}

	@Test
	void tellsAtOnceThatNobodyAnswers() {
		this.progress.waiting(new Telling("Creating Rest API", false),
				new TransientException("apigateway:CreateRestApi", TransientException.Cause.UNAVAILABLE,
						"apigateway:CreateRestApi was not answered: Connection reset"),
				Duration.ofMillis(300));
		assertThat(this.err).hasToString("apigateway:CreateRestApi was not answered: Connection reset. Trying again\n");
	}

	@Test
	void saysNothingOfAnUploadThatIsQuick() {
		this.progress.sent(1024, 2048);
		this.progress.sent(2048, 2048);
		assertThat(this.err).hasToString("");
	}

	@Test
	void countsWhatWasSentToTheEnd() {
		this.progress.sent(1024, 2048);
		assertThat(this.progress.uploaded()).isZero();
		this.progress.sent(2048, 2048);
		this.progress.sent(1000, 1000);
		assertThat(this.progress.uploaded()).isEqualTo(3048);
	}

	@Test
	void saysWhatADeployWithACacheHasUploaded() {
		assertThat(CacheWords.uploaded(12_100_000, 41_300_000, true, true))
			.contains("Uploaded 12.10 MB, and 41.30 MB with the cache, which was trained.");
		assertThat(CacheWords.uploaded(0, 41_300_000, true, true))
			.contains("Uploaded 0.00 MB, and 41.30 MB with the cache, which was trained.");
		assertThat(CacheWords.uploaded(41_300_000, 0, true, false))
			.contains("Uploaded 41.30 MB, with the cache, which needed no training.");
		assertThat(CacheWords.uploaded(12_100_000, 0, false, false)).contains("Uploaded 12.10 MB, without a cache.");
		assertThat(CacheWords.uploaded(0, 0, true, false)).isEmpty();
		assertThat(CacheWords.uploaded(0, 0, false, false)).isEmpty();
	}

	private record Telling(String title, boolean isMinor) implements Step {

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return StepResult.NONE;
		}

	}

}
