package io.chalice.conformance.front;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.conformance.suite.Layer;
import io.chalice.model.RouteModel;

/**
 * The function bean of the application's context, looked up as the Lambda adapter does.
 */
final class FunctionBeanFront extends EventFront {

	private final StartedApplications applications = new StartedApplications();

	FunctionBeanFront() {
		super(Set.of(Layer.CORE, Layer.BINDING));
	}

	@Override
	List<RouteModel> routes() {
		return this.applications.bean(false, ChaliceApplication.class).model().routes();
	}

	@Override
	UnaryOperator<byte[]> function(boolean debug) {
		Function<Message<InputStream>, Message<byte[]>> function = this.applications.bean(debug, FunctionCatalog.class)
			.lookup("chalice", "application/json");
		return (event) -> function.apply(new GenericMessage<>(new ByteArrayInputStream(event))).getPayload();
	}

	@Override
	public void close() {
		this.applications.close();
	}

}
