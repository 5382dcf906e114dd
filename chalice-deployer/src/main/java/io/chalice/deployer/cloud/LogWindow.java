package io.chalice.deployer.cloud;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which events of a log group are read.
 *
 * @param group the group's whole name
 * @param from the time of the earliest
 * @param until the time of the latest, or {@code null} for all there are
 * @param filter a filter pattern of CloudWatch, empty for all
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">Filter
 * pattern syntax</a>
 */
public record LogWindow(String group, Instant from, @Nullable Instant until, String filter) {

	/**
	 * Begin later or earlier.
	 * @param start the time of the earliest event
	 * @return the other window
	 */
	public LogWindow from(Instant start) {
		return new LogWindow(this.group, start, this.until, this.filter);
	}

}
