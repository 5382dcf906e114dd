package io.chalice.autoconfigure.lambda;

import java.io.InputStream;
import java.util.function.Function;

import com.amazonaws.services.lambda.runtime.Context;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

import io.chalice.autoconfigure.function.EventFunction;
import io.chalice.event.WarmUp;

/**
 * Makes a function callable by the Lambda adapter, with the signature that
 * {@link LambdaEntryPoint} has.
 */
final class EventFunctionAdapter implements Function<Message<InputStream>, Message<byte[]>> {

	private static final String CONTEXT_HEADER = "aws-context";

	private final EventFunction function;

	EventFunctionAdapter(EventFunction function) {
		this.function = function;
	}

	@Override
	public Message<byte[]> apply(Message<InputStream> message) {
		Context context = message.getHeaders().get(CONTEXT_HEADER, Context.class);
		LoggedRequest.begin(context);
		try {
			byte[] event = message.getPayload().readAllBytes();
			return new GenericMessage<>(WarmUp.isPing(event) ? WarmUp.answer() : this.function.handle(event, context));
		}
		catch (Exception ex) {
			throw EventFunctionAdapter.<RuntimeException>asItIs(ex);
		}
		finally {
			LoggedRequest.end();
		}
	}

	/**
	 * Let a checked exception pass where only unchecked ones are declared, so that Lambda
	 * names it as the function's error.
	 * @param <E> what the compiler takes it for
	 * @param ex the exception
	 * @return never
	 * @throws E the exception
	 */
	@SuppressWarnings("unchecked")
	private static <E extends Exception> E asItIs(Exception ex) throws E {
		throw (E) ex;
	}

}
