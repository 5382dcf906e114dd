package io.chalice.conformance.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Function;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * The function beans of an application, looked up as the Lambda adapter does.
 */
final class FunctionBeans implements EventTarget {

	private final ConfigurableApplicationContext context;

	FunctionBeans() {
		SpringApplication application = new SpringApplication(ListenersApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		this.context = application.run("--chalice.local.enabled=false");
	}

	@Override
	public EventOutcome send(String function, byte[] event) {
		return EventOutcome.of(this.context.getBean(EventListeners.class), () -> call(function, event));
	}

	private byte[] call(String function, byte[] event) {
		Function<Message<InputStream>, Message<byte[]>> bean = this.context.getBean(FunctionCatalog.class)
			.lookup(function, "application/json");
		return bean.apply(new GenericMessage<>(new ByteArrayInputStream(event))).getPayload();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
