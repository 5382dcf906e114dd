package com.example.described;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.chalice.ChaliceRoute;

/**
 * An application with a mistake that only its methods' parameters show.
 */
@EnableAutoConfiguration
public class MistakenApplication {

	@ChaliceRoute("/users/{id}")
	void user() {
	}

	public static void main(String[] args) {
		SpringApplication.run(MistakenApplication.class, args);
	}

}
