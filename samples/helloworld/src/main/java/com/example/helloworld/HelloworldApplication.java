package com.example.helloworld;

import java.util.Map;

import io.chalice.ChaliceRoute;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class HelloworldApplication {

	@ChaliceRoute("/")
	Map<String, String> index() {
		return Map.of("hello", "world");
	}

	public static void main(String[] args) {
		SpringApplication.run(HelloworldApplication.class, args);
	}

}
