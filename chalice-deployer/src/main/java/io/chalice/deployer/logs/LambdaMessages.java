package io.chalice.deployer.logs;

import java.util.regex.Pattern;

/**
 * Tells Lambda's own lines from those of functions.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">Log
 * formats</a>
 */
public final class LambdaMessages {

	private static final Pattern TEXT = Pattern
		.compile("^((START|END|REPORT) RequestId: |INIT_START |INIT_REPORT |RESTORE_START |RESTORE_REPORT |"
				+ "XRAY TraceId: |(EXTENSION|TELEMETRY|LOGS)\\tName: )");

	private static final Pattern JSON = Pattern
		.compile("^\\{\\s*\"time\"\\s*:\\s*\"[^\"]*\"\\s*,\\s*\"type\"\\s*:\\s*\"platform\\.\\w+\"");

	/** What went wrong is nowhere else, when Lambda has ended the function. */
	private static final Pattern WRONG = Pattern
		.compile("\\bStatus: (error|timeout)|\"status\"\\s*:\\s*\"(error|timeout|failure)\"");

	private LambdaMessages() {
	}

	/**
	 * Return whether an entry only keeps Lambda's books.
	 * @param entry the entry
	 * @return {@code false} for what a function has said, and for errors
	 */
	public static boolean isRecord(LogEntry entry) {
		String message = entry.first().message();
		return (TEXT.matcher(message).find() || JSON.matcher(message).find()) && !WRONG.matcher(message).find();
	}

}
