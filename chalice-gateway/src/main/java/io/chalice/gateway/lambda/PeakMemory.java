package io.chalice.gateway.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * The most memory a process has had in use.
 */
final class PeakMemory {

	private static final String PEAK = "VmHWM:";

	private PeakMemory() {
	}

	/**
	 * Reads the peak of the resident set from Linux's {@code /proc}.
	 * @param processId the process's id
	 * @return megabytes, rounded up; empty once the process is gone
	 */
	static OptionalLong megabytes(long processId) {
		Path status = Path.of("/proc", Long.toString(processId), "status");
		try {
			return Files.readAllLines(status)
				.stream()
				.filter((line) -> line.startsWith(PEAK))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.map((kilobytes) -> (kilobytes + 1023) / 1024)
				.findFirst();
		}
		catch (IOException ex) {
			// the process ended meanwhile, or this is not Linux
			return OptionalLong.empty();
		}
	}

}
