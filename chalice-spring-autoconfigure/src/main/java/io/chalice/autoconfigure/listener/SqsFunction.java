package io.chalice.autoconfigure.listener;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.autoconfigure.bean.BeanMethodCall;
import io.chalice.autoconfigure.function.EventFunction;
import io.chalice.autoconfigure.function.EventJson;
import io.chalice.autoconfigure.function.EventValidator;
import io.chalice.autoconfigure.function.FunctionWiring;
import io.chalice.autoconfigure.result.EventResults;
import io.chalice.event.sqs.BatchTarget;
import io.chalice.event.sqs.BodyBinding;
import io.chalice.event.sqs.MessageDelivery;
import io.chalice.event.sqs.SqsEventReader;
import io.chalice.event.sqs.SqsEventWriter;
import io.chalice.event.sqs.UnboundMessageException;
import io.chalice.middleware.Invocation;
import io.chalice.middleware.InvocationKind;
import io.chalice.middleware.MiddlewareChain;
import io.chalice.model.FunctionModel;
import io.chalice.sqs.BatchResult;
import io.chalice.sqs.SqsMessage;

/**
 * The function of a queue: takes a batch, and answers which of its messages failed.
 */
final class SqsFunction implements EventFunction {

	private final FunctionModel model;

	private final AnnotatedMethod method;

	private final SqsSignature signature;

	private final BeanMethodCall call;

	private final EventResults results;

	private final EventJson json;

	private final EventValidator validator;

	private final MiddlewareChain middleware;

	private final MessageDelivery delivery;

	private final @Nullable BodyBinding binding;

	SqsFunction(FunctionModel model, AnnotatedMethod method, SqsSignature signature, FunctionWiring wiring) {
		this.model = model;
		this.method = method;
		this.signature = signature;
		this.call = new BeanMethodCall(wiring.beanFactory(), method);
		this.results = wiring.results().ofFunction(method);
		this.json = new EventJson(wiring.results().json());
		this.validator = wiring.validator();
		this.middleware = wiring.middleware().of(InvocationKind.SQS);
		this.delivery = new MessageDelivery(model.handler());
		this.binding = (signature.body() != null) ? new BodyBinding(wiring.results().json(), signature.body().getType())
				: null;
	}

	@Override
	public byte[] handle(byte[] event, @Nullable Context context) throws Exception {
		if (this.binding == null && this.middleware.isEmpty()) {
			return answer(List.of(), event, whole(event, context));
		}
		List<SqsMessage<String>> messages = SqsEventReader.read(event);
		if (this.middleware.isEmpty()) {
			return SqsEventWriter.answer(messages, deliver(messages, context));
		}
		Object result = this.middleware.invoke(
				new Invocation(InvocationKind.SQS, this.model.name(), this.model.handler(), messages, context),
				(invocation) -> proceed(event, messages, invocation));
		return answer(messages, event, result);
	}

	private @Nullable Object proceed(byte[] event, List<SqsMessage<String>> messages, Invocation invocation)
			throws Exception {
		List<SqsMessage<String>> left = invocation.messages();
		if (this.binding != null) {
			return deliver(left, invocation.lambdaContext());
		}
		return whole((left == messages) ? event : SqsEventWriter.batch(event, left), invocation.lambdaContext());
	}

	private byte[] answer(List<SqsMessage<String>> messages, byte[] event, @Nullable Object result) {
		if (result == null) {
			return SqsEventWriter.answer(messages, BatchResult.DONE);
		}
		if (result instanceof BatchResult batch) {
			return SqsEventWriter.answer(messages.isEmpty() ? SqsEventReader.read(event) : messages, batch);
		}
		if (this.binding == null) {
			return this.json.write(new EventResults.EventResult(result, null), event);
		}
		throw new IllegalStateException("%s was answered by a middleware with a %s, which is no BatchResult"
			.formatted(this.model.handler(), result.getClass().getName()));
	}

	private @Nullable Object whole(byte[] event, @Nullable Context context) throws Exception {
		List<SqsSignature.Part> parts = this.signature.parts();
		@Nullable Object[] arguments = new @Nullable Object[parts.size()];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = (parts.get(i) == SqsSignature.Part.EVENT)
					? this.json.read(event, this.method.method().getGenericParameterTypes()[i]) : context;
		}
		return call(arguments, context);
	}

	private BatchResult deliver(List<SqsMessage<String>> messages, @Nullable Context context) throws Exception {
		return this.signature.isBatch() ? this.delivery.together(messages, new Batch(context))
				: this.delivery.each(messages, (message) -> handle(message, context));
	}

	private void handle(SqsMessage<String> message, @Nullable Context context) throws Exception {
		for (Object body : bind(message)) {
			@Nullable Object[] arguments = arguments(body, () -> withBody(message, body), context);
			this.validator.validate(this.call.bean(), this.method.method(), arguments, body, SqsFunction::invalid);
			call(arguments, context);
		}
	}

	private List<Object> bind(SqsMessage<String> message) {
		return (this.binding != null) ? this.binding.bind(message.body()) : List.of();
	}

	private @Nullable Object[] arguments(Object body, Supplier<Object> message, @Nullable Context context) {
		List<SqsSignature.Part> parts = this.signature.parts();
		@Nullable Object[] arguments = new @Nullable Object[parts.size()];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = switch (parts.get(i)) {
				case CONTEXT -> context;
				case MESSAGE -> message.get();
				default -> body;
			};
		}
		return arguments;
	}

	private @Nullable Object call(@Nullable Object[] arguments, @Nullable Context context) throws Exception {
		return this.results.convert(this.call.call(this.call.bean(), arguments), context).value();
	}

	private static SqsMessage<Object> withBody(SqsMessage<String> message, Object body) {
		return new SqsMessage<>(body, message.text(), message.messageId(), message.receiptHandle(), message.queueArn(),
				message.attributes(), message.systemAttributes());
	}

	private static UnboundMessageException invalid(String violations) {
		return new UnboundMessageException("it is not valid: " + violations);
	}

	/**
	 * The method, when it takes messages together.
	 */
	private final class Batch implements BatchTarget<Object> {

		private final @Nullable Context context;

		private final boolean whole = SqsFunction.this.signature.parts().contains(SqsSignature.Part.MESSAGES);

		Batch(@Nullable Context context) {
			this.context = context;
		}

		@Override
		public List<Object> bind(SqsMessage<String> message) {
			List<Object> bound = new ArrayList<>();
			for (Object body : SqsFunction.this.bind(message)) {
				SqsFunction.this.validator.validate(body, SqsFunction::invalid);
				bound.add(this.whole ? withBody(message, body) : body);
			}
			return bound;
		}

		@Override
		public BatchResult handle(List<Object> batch) throws Exception {
			Object result = call(arguments(batch, () -> batch, this.context), this.context);
			if (result == null) {
				return BatchResult.DONE;
			}
			if (result instanceof BatchResult failed) {
				return failed;
			}
			throw new IllegalStateException("%s returned a %s, which is no BatchResult"
				.formatted(SqsFunction.this.model.handler(), result.getClass().getName()));
		}

	}

}
