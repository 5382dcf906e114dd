package com.example.tutorial;

import java.util.Map;

import io.chalice.ChaliceRoute;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The README's tutorial as an application: one class per chapter.
 */
@SpringBootApplication
public class TutorialApplication {

	@ChaliceRoute("/")
	Map<String, String> index() {
		return Map.of("hello", "world");
	}

	public static void main(String[] args) {
		SpringApplication.run(TutorialApplication.class, args);
	}

}
