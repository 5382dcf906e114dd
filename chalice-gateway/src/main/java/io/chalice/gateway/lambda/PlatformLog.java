package io.chalice.gateway.lambda;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The lines Lambda itself adds to the log of one process, worded as in CloudWatch Logs.
 */
final class PlatformLog {

	private final FunctionConfiguration configuration;

	private final Consumer<String> lines;

	private String startup = "";

	private Duration billedStartup = Duration.ZERO;

	PlatformLog(FunctionConfiguration configuration, Consumer<String> lines) {
		this.configuration = configuration;
		this.lines = lines;
	}

	void initStart() throws IOException {
		this.lines.accept("INIT_START Runtime Version: java:" + this.configuration.runtime().featureVersion());
	}

	void initialized(Duration duration) {
		this.startup = "\tInit Duration: %s".formatted(milliseconds(duration));
		boolean billed = this.configuration.initializationType() == InitializationType.ON_DEMAND;
		this.billedStartup = billed ? duration : Duration.ZERO;
	}

	void restored(Duration duration) {
		this.lines.accept("RESTORE_REPORT Restore Duration: " + milliseconds(duration));
		this.startup = "\tRestore Duration: %s".formatted(milliseconds(duration));
		this.billedStartup = duration;
	}

	void startupFailed(Duration duration, String phase, ErrorReport error) {
		boolean timeout = error.type().equals(ErrorReport.TIMEOUT);
		this.lines.accept("INIT_REPORT Init Duration: %s\tPhase: %s\tStatus: %s".formatted(milliseconds(duration),
				phase, timeout ? "timeout" : "error\tError Type: " + error.type()));
	}

	void start(String requestId) {
		this.lines.accept("START RequestId: %s Version: %s".formatted(requestId, FunctionConfiguration.VERSION));
	}

	void exited(String requestId, int exitCode) {
		this.lines.accept(ErrorReport.exit(requestId, exitCode).message());
		this.lines.accept(ErrorReport.EXIT);
	}

	void timedOut(String requestId) {
		this.lines.accept("%s %s %s".formatted(Instant.now(), requestId, timeout(this.configuration.timeout())));
	}

	/**
	 * Closes one request's part of the log.
	 * @param requestId the request's id
	 * @param duration how long the function worked on it
	 * @param memory the most memory used so far, in MB, if known
	 * @param status how it ended, unless well
	 */
	void end(String requestId, Duration duration, OptionalLong memory, @Nullable String status) {
		this.lines.accept("END RequestId: " + requestId);
		StringBuilder report = new StringBuilder("REPORT RequestId: ").append(requestId);
		report.append("\tDuration: ").append(milliseconds(duration));
		double billed = Math.ceil(duration.plus(this.billedStartup).toNanos() / 1e6);
		report.append(String.format(Locale.ROOT, "\tBilled Duration: %.0f ms", billed));
		report.append("\tMemory Size: ").append(this.configuration.memorySize()).append(" MB");
		memory.ifPresent((megabytes) -> report.append("\tMax Memory Used: ").append(megabytes).append(" MB"));
		report.append(this.startup);
		if (status != null) {
			report.append("\tStatus: ").append(status);
		}
		this.startup = "";
		this.billedStartup = Duration.ZERO;
		this.lines.accept(report.toString());
	}

	static String timeout(Duration timeout) {
		return String.format(Locale.ROOT, "Task timed out after %.2f seconds", timeout.toMillis() / 1e3);
	}

	private static String milliseconds(Duration duration) {
		return String.format(Locale.ROOT, "%.2f ms", duration.toNanos() / 1e6);
	}

}
