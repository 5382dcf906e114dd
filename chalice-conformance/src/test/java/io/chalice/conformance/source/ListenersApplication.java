package io.chalice.conformance.source;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The application of the listeners.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(EventListeners.class)
public class ListenersApplication {

	/**
	 * Start the application.
	 * @param args its arguments
	 */
	public static void main(String[] args) {
		SpringApplication.run(ListenersApplication.class, args);
	}

}
