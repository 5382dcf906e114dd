package com.example.described;

/**
 * A main method without a Spring Boot application.
 */
public final class NoSpringApplication {

	private NoSpringApplication() {
	}

	public static void main(String[] args) {
	}

}
