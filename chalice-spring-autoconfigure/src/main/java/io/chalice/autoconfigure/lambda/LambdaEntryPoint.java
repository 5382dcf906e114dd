package io.chalice.autoconfigure.lambda;

import java.io.InputStream;
import java.util.function.Function;

import com.amazonaws.services.lambda.runtime.Context;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

import io.chalice.dispatch.Dispatcher;

/**
 * The function that the Lambda adapter calls for the routes. Streams in and bytes out are
 * the one signature whose events the adapter neither parses, logs nor wraps.
 */
public final class LambdaEntryPoint implements Function<Message<InputStream>, Message<byte[]>> {

	/** The bean's name, which the adapter looks up. */
	public static final String BEAN_NAME = "chalice";

	private static final String CONTEXT_HEADER = "aws-context";

	private final Dispatcher dispatcher;

	LambdaEntryPoint(Dispatcher dispatcher) {
		this.dispatcher = dispatcher;
	}

	@Override
	public Message<byte[]> apply(Message<InputStream> message) {
		Context context = message.getHeaders().get(CONTEXT_HEADER, Context.class);
		LoggedRequest.begin(context);
		try {
			return new GenericMessage<>(this.dispatcher.dispatch(message.getPayload(), context));
		}
		finally {
			LoggedRequest.end();
		}
	}

}
