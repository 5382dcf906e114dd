package io.chalice.autoconfigure.result;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

/**
 * A result that is still to come: of a future, which is awaited, or a {@link Callable},
 * which is called.
 */
final class PendingResult implements ResultAdapter {

	@Override
	public boolean adapts(Class<?> type) {
		return CompletionStage.class.isAssignableFrom(type) || Future.class.isAssignableFrom(type)
				|| Callable.class.isAssignableFrom(type);
	}

	@Override
	public ResultStep adapt(ResultStep step, Object value, ResultCall call) throws Exception {
		if (value instanceof CompletionStage<?> stage) {
			return step.to(call.await(future(stage)), step.type().argument(CompletionStage.class));
		}
		if (value instanceof Future<?> future) {
			return step.to(call.await(future), step.type().argument(Future.class));
		}
		return step.to(((Callable<?>) value).call(), step.type().argument(Callable.class));
	}

	private static Future<?> future(CompletionStage<?> stage) {
		if (stage instanceof Future<?> future) {
			return future;
		}
		CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
		stage.whenComplete((value, thrown) -> {
			if (thrown != null) {
				future.completeExceptionally(thrown);
			}
			else {
				future.complete(value);
			}
		});
		return future;
	}

}
