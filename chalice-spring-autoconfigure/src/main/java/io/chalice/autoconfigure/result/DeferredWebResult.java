package io.chalice.autoconfigure.result;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;

/**
 * Spring MVC's own forms of a result that is still to come.
 */
final class DeferredWebResult implements ResultAdapter {

	@Override
	public boolean adapts(Class<?> type) {
		return DeferredResult.class.isAssignableFrom(type) || WebAsyncTask.class.isAssignableFrom(type);
	}

	@Override
	public ResultStep adapt(ResultStep step, Object value, ResultCall call) throws Exception {
		if (value instanceof WebAsyncTask<?> task) {
			Callable<?> callable = task.getCallable();
			return step.to(callable.call(), step.type().argument(WebAsyncTask.class));
		}
		CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
		((DeferredResult<?>) value).setResultHandler((result) -> {
			if (result instanceof Throwable thrown) {
				future.completeExceptionally(thrown);
			}
			else {
				future.complete(result);
			}
		});
		return step.to(call.await(future), step.type().argument(DeferredResult.class));
	}

}
