package io.chalice.deployer.logs;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.LogWindow;

/**
 * Which events are wanted.
 *
 * @param sources whose
 * @param since the time of the earliest
 * @param until the time of the latest, or {@code null} for all there are
 * @param filter a filter pattern of CloudWatch, empty for all
 */
public record LogSelection(List<LogSource> sources, Instant since, @Nullable Instant until, String filter) {

	public LogSelection {
		sources = List.copyOf(sources);
	}

	LogWindow window(LogSource source) {
		return new LogWindow(source.group(), this.since, this.until, this.filter);
	}

}
