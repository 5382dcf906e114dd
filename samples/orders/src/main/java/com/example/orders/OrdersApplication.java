package com.example.orders;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Orders in DynamoDB with the enhanced client, announced on SNS and passed on with SQS.
 * {@link Customers} are told and {@link Receipts} are read with the templates of Spring
 * Cloud AWS.
 * {@link Orders} is what the application wants of its storage and {@link DynamoDbOrders}
 * how it gets it; {@link OrdersProperties} has the names of everything, from the
 * variables of the stage. Beside the routes there are two functions: {@code ship} takes
 * the queue's messages, {@code redrive} brings back those that failed.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OrdersApplication {

	public static void main(String[] args) {
		SpringApplication.run(OrdersApplication.class, args);
	}

}
