package io.chalice.autoconfigure.listener;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

import io.chalice.BadRequestError;
import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.autoconfigure.bean.BeanMethodCall;
import io.chalice.autoconfigure.function.AwsEvents;
import io.chalice.autoconfigure.function.EventFunction;
import io.chalice.autoconfigure.function.EventJson;
import io.chalice.autoconfigure.function.EventMiddleware;
import io.chalice.autoconfigure.function.EventValidator;
import io.chalice.autoconfigure.function.FunctionWiring;
import io.chalice.autoconfigure.result.EventResults;
import io.chalice.event.schedule.ScheduleEventReader;
import io.chalice.middleware.InvocationKind;
import io.chalice.model.FunctionModel;
import io.chalice.schedule.ScheduledEvent;

/**
 * The function of a schedule.
 */
final class ScheduleFunction implements EventFunction {

	private final AnnotatedMethod method;

	private final ScheduleSignature signature;

	private final BeanMethodCall call;

	private final EventResults results;

	private final EventJson json;

	private final EventValidator validator;

	private final EventMiddleware middleware;

	ScheduleFunction(FunctionModel model, AnnotatedMethod method, ScheduleSignature signature, FunctionWiring wiring) {
		this.method = method;
		this.signature = signature;
		this.call = new BeanMethodCall(wiring.beanFactory(), method);
		this.results = wiring.results().ofFunction(method);
		this.json = new EventJson(wiring.results().json());
		this.validator = wiring.validator();
		this.middleware = new EventMiddleware(InvocationKind.SCHEDULE, model, wiring);
	}

	@Override
	public byte[] handle(byte[] event, @Nullable Context context) throws Exception {
		return this.json.write(this.middleware.around(event, context, this::call), event);
	}

	private EventResults.EventResult call(byte[] event, @Nullable Context context) throws Exception {
		int index = this.signature.eventIndex();
		Object taken = (index >= 0) ? read(event) : null;
		@Nullable Object[] arguments = new @Nullable Object[this.method.method().getParameterCount()];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = (i == index) ? taken : context;
		}
		Object bean = this.call.bean();
		if (index >= 0) {
			this.validator.validate(bean, this.method.method(), arguments, taken, BadRequestError::new);
		}
		return this.results.convert(this.call.call(bean, arguments), context);
	}

	private @Nullable Object read(byte[] event) {
		Class<?> type = this.signature.type().resolve(Object.class);
		if (type == ScheduledEvent.class) {
			return ScheduleEventReader.read(event);
		}
		return this.json.read(AwsEvents.isAwsEvent(type) ? ScheduleEventReader.withDetail(event) : event,
				this.signature.type().getType());
	}

}
