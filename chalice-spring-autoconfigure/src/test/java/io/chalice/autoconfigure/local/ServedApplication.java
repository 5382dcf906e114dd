package io.chalice.autoconfigure.local;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

import io.chalice.ChaliceRoute;

/**
 * An application with a main method of its own.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class ServedApplication {

	static @Nullable ConfigurableApplicationContext started;

	@ChaliceRoute("/")
	String index() {
		return "served";
	}

	public static void main(String[] args) {
		started = SpringApplication.run(ServedApplication.class, args);
	}

}
