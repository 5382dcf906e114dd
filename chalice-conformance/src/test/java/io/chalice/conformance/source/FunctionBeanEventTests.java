package io.chalice.conformance.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Function;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * Tests of the event cases with the function beans of an application, looked up as the
 * Lambda adapter does.
 */
class FunctionBeanEventTests extends AbstractEventCaseTests {

	FunctionBeanEventTests() {
		super(new FunctionBeanTarget());
	}

	private static final class FunctionBeanTarget implements EventTarget {

		private final ConfigurableApplicationContext context;

		FunctionBeanTarget() {
			SpringApplication application = new SpringApplication(ListenerApplication.class);
			application.setWebApplicationType(WebApplicationType.NONE);
			this.context = application.run("--chalice.local.enabled=false");
		}

		@Override
		public EventListeners listeners() {
			return this.context.getBean(EventListeners.class);
		}

		@Override
		public byte[] send(String function, byte[] event) {
			Function<Message<InputStream>, Message<byte[]>> bean = this.context.getBean(FunctionCatalog.class)
				.lookup(function, "application/json");
			return bean.apply(new GenericMessage<>(new ByteArrayInputStream(event))).getPayload();
		}

		@Override
		public void close() {
			this.context.close();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(EventListeners.class)
	static class ListenerApplication {

	}

}
