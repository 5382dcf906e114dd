package io.chalice.gateway.sqs;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.chalice.model.SqsSourceModel;

/**
 * What Lambda takes as an event source of a queue.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Creating and
 * configuring an Amazon SQS event source mapping</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html">Amazon SQS
 * event source mapping parameters</a>
 */
final class SourceLimits {

	private static final int SMALL_BATCH = 10;

	private static final int LARGE_BATCH = 10_000;

	private static final int LONGEST_WINDOW = 300;

	private static final int LEAST_CONCURRENCY = 2;

	private static final int MOST_CONCURRENCY = 1000;

	private SourceLimits() {
	}

	static @Nullable String violation(SqsSourceModel source, SimulatedQueue queue, Duration timeout) {
		int window = source.window();
		if (window < 0 || window > LONGEST_WINDOW) {
			return "its window is %d s, and Lambda takes 0 to %d".formatted(window, LONGEST_WINDOW);
		}
		if (queue.fifo() && window > 0) {
			return "a FIFO queue has no window";
		}
		int largest = (window > 0) ? LARGE_BATCH : SMALL_BATCH;
		if (source.batchSize() < 1 || source.batchSize() > largest) {
			return "its batch size is %d, and Lambda takes 1 to %d %s a window".formatted(source.batchSize(), largest,
					(window > 0) ? "with" : "without");
		}
		Integer concurrency = source.maximumConcurrency();
		if (concurrency != null && (concurrency < LEAST_CONCURRENCY || concurrency > MOST_CONCURRENCY)) {
			return "its maximum concurrency is %d, and Lambda takes %d to %d".formatted(concurrency, LEAST_CONCURRENCY,
					MOST_CONCURRENCY);
		}
		Duration visibility = queue.settings().visibilityTimeout();
		if (visibility.compareTo(timeout) < 0) {
			return "its visibility timeout of %d s is shorter than the function's timeout of %d s"
				.formatted(visibility.toSeconds(), timeout.toSeconds());
		}
		return null;
	}

}
