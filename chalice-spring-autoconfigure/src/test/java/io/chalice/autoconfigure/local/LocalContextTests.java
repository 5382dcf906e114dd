package io.chalice.autoconfigure.local;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LocalContext}.
 */
@ExtendWith(OutputCaptureExtension.class)
class LocalContextTests {

	private final LocalContext context = new LocalContext("nightly");

	@Test
	void saysWhatLambdaWould() {
		assertThat(this.context.getFunctionName()).isEqualTo("nightly");
		assertThat(this.context.getFunctionVersion()).isEqualTo("$LATEST");
		assertThat(this.context.getMemoryLimitInMB()).isPositive();
		assertThat(this.context.getRemainingTimeInMillis()).isBetween(1, 900_000);
		assertThat(this.context.getIdentity()).isNull();
		assertThat(this.context.getClientContext()).isNull();
		assertThat(
				this.context.getLogGroupName() + this.context.getLogStreamName() + this.context.getInvokedFunctionArn())
			.isEmpty();
	}

	@Test
	void everyInvocationHasAnIdOfItsOwn() {
		assertThat(this.context.getAwsRequestId()).isNotBlank()
			.isEqualTo(this.context.getAwsRequestId())
			.isNotEqualTo(new LocalContext("nightly").getAwsRequestId());
	}

	@Test
	void loggerWritesToTheLog(CapturedOutput output) {
		this.context.getLogger().log("as text");
		this.context.getLogger().log("as bytes".getBytes(StandardCharsets.UTF_8));
		assertThat(output).contains("as text").contains("as bytes");
	}

}
