package io.chalice.autoconfigure.listener;

import java.util.List;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.autoconfigure.bean.BeanMethodCall;
import io.chalice.autoconfigure.function.EventFunction;
import io.chalice.autoconfigure.function.EventJson;
import io.chalice.autoconfigure.function.FunctionWiring;
import io.chalice.autoconfigure.result.EventResults;
import io.chalice.event.s3.S3EventReader;
import io.chalice.middleware.Invocation;
import io.chalice.middleware.InvocationKind;
import io.chalice.middleware.MiddlewareChain;
import io.chalice.model.FunctionModel;
import io.chalice.s3.S3Notification;

/**
 * The function of a bucket. S3 invokes it asynchronously, and has no way to be told that
 * some of several notifications failed: when one does, the others are handled all the
 * same, and then the invocation fails, so that Lambda tries all of them again.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">How
 * Lambda handles errors and retries with asynchronous invocation</a>
 */
final class S3Function implements EventFunction {

	private final FunctionModel model;

	private final AnnotatedMethod method;

	private final S3Signature signature;

	private final BeanMethodCall call;

	private final EventResults results;

	private final EventJson json;

	private final MiddlewareChain middleware;

	S3Function(FunctionModel model, AnnotatedMethod method, S3Signature signature, FunctionWiring wiring) {
		this.model = model;
		this.method = method;
		this.signature = signature;
		this.call = new BeanMethodCall(wiring.beanFactory(), method);
		this.results = wiring.results().ofFunction(method);
		this.json = new EventJson(wiring.results().json());
		this.middleware = wiring.middleware().of(InvocationKind.S3);
	}

	@Override
	public byte[] handle(byte[] event, @Nullable Context context) throws Exception {
		boolean whole = this.signature.parts().contains(S3Signature.Part.EVENT);
		if (whole && this.middleware.isEmpty()) {
			return write(whole(event, context), event);
		}
		List<S3Notification> notifications = S3EventReader.read(event);
		if (notifications.isEmpty()) {
			// S3's test of where it shall tell
			return write(null, event);
		}
		if (this.middleware.isEmpty()) {
			return write(deliver(notifications, context), event);
		}
		return write(this.middleware.invoke(
				new Invocation(InvocationKind.S3, this.model.name(), this.model.handler(), notifications, context),
				(invocation) -> {
					if (!whole) {
						return deliver(invocation.notifications(), invocation.lambdaContext());
					}
					if (invocation.notifications() != notifications) {
						throw new IllegalStateException(
								"%s takes the event as it arrived, which no middleware can change"
									.formatted(this.model.handler()));
					}
					return whole(event, invocation.lambdaContext());
				}), event);
	}

	private @Nullable Object deliver(List<S3Notification> notifications, @Nullable Context context) throws Exception {
		if (this.signature.parts().contains(S3Signature.Part.NOTIFICATIONS)) {
			return call(notifications, context);
		}
		Exception failure = null;
		for (S3Notification notification : notifications) {
			try {
				call(notification, context);
			}
			catch (Exception ex) {
				if (failure == null) {
					failure = ex;
				}
				else if (failure != ex) {
					failure.addSuppressed(ex);
				}
			}
		}
		if (failure != null) {
			throw failure;
		}
		return null;
	}

	private @Nullable Object whole(byte[] event, @Nullable Context context) throws Exception {
		int index = this.signature.parts().indexOf(S3Signature.Part.EVENT);
		return call(this.json.read(event, this.method.method().getGenericParameterTypes()[index]), context);
	}

	private @Nullable Object call(@Nullable Object taken, @Nullable Context context) throws Exception {
		@Nullable Object[] arguments = new @Nullable Object[this.signature.parts().size()];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = (this.signature.parts().get(i) != S3Signature.Part.CONTEXT) ? taken : context;
		}
		return this.results.convert(this.call.call(this.call.bean(), arguments), context).value();
	}

	private byte[] write(@Nullable Object result, byte[] event) {
		return this.json.write(new EventResults.EventResult(result, null), event);
	}

}
