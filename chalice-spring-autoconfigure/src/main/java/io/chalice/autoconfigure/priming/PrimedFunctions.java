package io.chalice.autoconfigure.priming;

import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

import io.chalice.AuthRequest;
import io.chalice.AuthResponse;
import io.chalice.ChaliceFunction;
import io.chalice.s3.ChaliceS3Listener;
import io.chalice.s3.S3Notification;
import io.chalice.schedule.ChaliceSchedule;
import io.chalice.schedule.ScheduledEvent;
import io.chalice.sqs.ChaliceSqsListener;

/**
 * Functions of the framework's own, a class for each kind, so that only those are loaded
 * whose kind an application has.
 */
final class PrimedFunctions {

	private PrimedFunctions() {
	}

	/**
	 * A function that anybody may call.
	 */
	static final class Plain {

		@ChaliceFunction("function")
		Map<String, Object> function(Map<String, Object> event, @Nullable Context context) {
			return event;
		}

	}

	/**
	 * An authorizer.
	 */
	static final class Guard {

		@ChaliceFunction("authorizer")
		AuthResponse authorizer(AuthRequest request) {
			return AuthResponse.of("primed", "*");
		}

	}

	/**
	 * The listener of a queue.
	 */
	static final class Queue {

		@ChaliceSqsListener("primed")
		void queue(PrimedRecord message) {
		}

	}

	/**
	 * The listener of a bucket.
	 */
	static final class Bucket {

		@ChaliceS3Listener(bucket = "primed")
		void bucket(S3Notification notification) {
		}

	}

	/**
	 * What a schedule calls.
	 */
	static final class Schedule {

		@ChaliceSchedule("rate(1 day)")
		void schedule(ScheduledEvent event) {
		}

	}

}
