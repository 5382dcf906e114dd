package io.chalice.autoconfigure.lambda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;

import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.TestLambdaContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what a process has answered leaves nothing behind.
 */
@Tag("full")
class WarmMemoryTests {

	private static final int INVOCATIONS = 200_000;

	private static final int MEGABYTE = 1024 * 1024;

	private static final String MAIN_CLASS = "MAIN_CLASS";

	@BeforeEach
	void setMainClass() {
		System.setProperty(MAIN_CLASS, LambdaApplication.class.getName());
	}

	@AfterEach
	void clear() {
		System.clearProperty(MAIN_CLASS);
	}

	@Test
	void twoHundredThousandInvocationsLeaveNothingBehind() throws IOException {
		FunctionInvoker invoker = new FunctionInvoker();
		call(invoker, 0, INVOCATIONS / 10);
		long before = used();
		call(invoker, INVOCATIONS / 10, INVOCATIONS);
		assertThat(used() - before).as("bytes more after %d invocations than after a tenth of them", INVOCATIONS)
			.isLessThan(8L * MEGABYTE);
	}

	// every one with its own path, query, header and body: nothing may be remembered by
	// them
	private static void call(FunctionInvoker invoker, int from, int to) throws IOException {
		for (int index = from; index < to; index++) {
			ApiCall call = switch (index % 4) {
				case 0 -> ApiCall.to("GET", "/context").withHeader("X-Number", "number-" + index);
				case 1 -> ApiCall.to("POST", "/echo").withJson("{\"number-%d\":%d}".formatted(index, index));
				case 2 -> ApiCall.to("GET", "/nowhere/" + index);
				default -> ApiCall.to("POST", "/echo").withBody("application/json", "{not JSON " + index);
			};
			invoker.handleRequest(new ByteArrayInputStream(call.event()), OutputStream.nullOutputStream(),
					new TestLambdaContext("request-" + index));
		}
	}

	private static long used() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
