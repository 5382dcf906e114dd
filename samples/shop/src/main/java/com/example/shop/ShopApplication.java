package com.example.shop;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Products and baskets in DynamoDB, with the plain client behind a generic wrapper of the
 * application's own: {@link Table} makes the calls, {@link Products} and {@link Baskets}
 * say of which tables. The names of the tables come from the stage's environment, by way
 * of {@code application.yaml}.
 */
@SpringBootApplication
public class ShopApplication {

	@Bean
	DynamoDbClient dynamoDb() {
		return DynamoDbClient.create();
	}

	public static void main(String[] args) {
		SpringApplication.run(ShopApplication.class, args);
	}

}
