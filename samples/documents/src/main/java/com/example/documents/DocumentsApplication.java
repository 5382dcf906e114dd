package com.example.documents;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Documents in S3, in every way the SDK offers: {@link Documents} uses the client, with a
 * paginator and a waiter, and {@link Links} the presigner, both made by Spring Cloud AWS;
 * {@link Labels} uses Spring Cloud AWS's own {@code S3Template}; {@link Exports} the
 * transfer manager on the asynchronous client, in a function beside the routes.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DocumentsApplication {

	public static void main(String[] args) {
		SpringApplication.run(DocumentsApplication.class, args);
	}

}
