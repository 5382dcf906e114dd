package io.chalice.conformance.application;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import io.chalice.ChaliceRoute;

/**
 * The application.
 */
@SpringBootApplication
public class ConformanceApplication {

	@ChaliceRoute("/")
	Map<String, String> index() {
		return Map.of("hello", "world");
	}

	/**
	 * Starts the application.
	 * @param args command line arguments
	 */
	public static void main(String[] args) {
		SpringApplication.run(ConformanceApplication.class, args);
	}

}
