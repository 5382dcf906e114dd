package com.example.described;

import java.util.function.Function;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import io.chalice.ChaliceFunction;
import io.chalice.ChaliceRoute;
import io.chalice.IamAuthorizer;

/**
 * An application that prints, starts a thread that never ends, and has beans that cannot
 * be created.
 */
@SpringBootApplication
public class DescribedApplication {

	DescribedApplication() {
		throw new IllegalStateException("A described application was created");
	}

	@ChaliceRoute(value = "/", authorizer = "staff")
	String index() {
		return "";
	}

	@Bean
	StringBuilder unwilling() {
		throw new IllegalStateException("A bean of a described application was created");
	}

	@Bean
	@ChaliceFunction("shout")
	static Function<String, String> shout() {
		throw new IllegalStateException("A function of a described application was created");
	}

	@Bean
	static IamAuthorizer staff() {
		return new IamAuthorizer("staff");
	}

	public static void main(String[] args) {
		System.out.println("{\"printed\":\"by the application\"}");
		new Thread(DescribedApplication::waitForEver, "never-ending").start();
		SpringApplication.run(DescribedApplication.class, args);
	}

	private static synchronized void waitForEver() {
		try {
			DescribedApplication.class.wait();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Configuration
	@Profile("prod")
	static class OnlyInProduction {

		@ChaliceRoute("/production")
		void production() {
		}

	}

	@Configuration
	@ConditionalOnProperty("feature.enabled")
	static class OnlyWithTheFeature {

		@ChaliceRoute("/feature")
		void feature() {
		}

	}

}
