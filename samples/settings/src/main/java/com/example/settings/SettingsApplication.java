package com.example.settings;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Settings in SSM's parameter store and passwords in Secrets Manager. {@link Settings}
 * asks SSM itself, {@link Messages} by way of Powertools, which keeps what it got for a
 * while, and so does {@link Database} for its secret. All names are made of the stage's:
 * {@code application.yaml} puts them together from one variable.
 */
@SpringBootApplication
public class SettingsApplication {

	public static void main(String[] args) {
		SpringApplication.run(SettingsApplication.class, args);
	}

}
