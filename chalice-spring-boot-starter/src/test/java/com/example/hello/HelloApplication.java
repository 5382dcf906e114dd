package com.example.hello;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;

import io.chalice.ChaliceRoute;

/**
 * The smallest application.
 */
@SpringBootApplication
public class HelloApplication {

	@ChaliceRoute("/")
	Map<String, String> index() {
		return Map.of("hello", "world");
	}

	@ChaliceRoute("/logging")
	String logging() {
		return LoggingSystem.get(HelloApplication.class.getClassLoader()).getClass().getName();
	}

	public static void main(String[] args) {
		SpringApplication.run(HelloApplication.class, args);
	}

}
