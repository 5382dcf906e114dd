package com.example.described;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.chalice.ChaliceRoute;

/**
 * An application whose main method swallows whatever goes wrong.
 */
@EnableAutoConfiguration
public class CarefulApplication {

	@ChaliceRoute("/careful")
	void careful() {
	}

	public static void main(String[] args) {
		try {
			SpringApplication.run(CarefulApplication.class, args);
		}
		catch (Throwable ex) {
			System.err.println("Something went wrong");
		}
	}

}
