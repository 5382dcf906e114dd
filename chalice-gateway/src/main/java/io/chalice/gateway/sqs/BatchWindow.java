package io.chalice.gateway.sqs;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.function.PayloadLimits;

/**
 * Decides when a batch is complete: the window is over that the first message has opened,
 * or there are as many messages as a batch may have, or 6 MB of them.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html#invocation-eventsourcemapping-batching">Batching
 * behavior</a>
 */
final class BatchWindow {

	private final int batchSize;

	private final Duration length;

	private @Nullable Instant end;

	BatchWindow(int batchSize, Duration length) {
		this.batchSize = batchSize;
		this.length = length;
	}

	int batchSize() {
		return this.batchSize;
	}

	boolean isComplete(VisibleMessages waiting, Instant now) {
		if (waiting.count() == 0) {
			this.end = null;
			return false;
		}
		if (this.length.isZero() || waiting.count() >= this.batchSize || waiting.bytes() >= PayloadLimits.LIMIT) {
			this.end = null;
			return true;
		}
		if (this.end == null) {
			this.end = now.plus(this.length);
		}
		if (now.isBefore(this.end)) {
			return false;
		}
		this.end = null;
		return true;
	}

	@Nullable Instant end() {
		return this.end;
	}

}
