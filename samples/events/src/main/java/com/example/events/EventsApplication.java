package com.example.events;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * A file of orders that is uploaded becomes messages ({@link UploadedFiles}), every message
 * becomes a row ({@link OrderMessages}), and every night the rows become a report
 * ({@link NightlyReport}). {@link OrderRoutes} answers what became of an order.
 */
@SpringBootApplication
public class EventsApplication {

	@Bean
	S3Client s3(@Value("${AWS_REGION:us-west-2}") String region) {
		return S3Client.builder().region(Region.of(region)).build();
	}

	@Bean
	SqsClient sqs(@Value("${AWS_REGION:us-west-2}") String region) {
		return SqsClient.builder().region(Region.of(region)).build();
	}

	@Bean
	DynamoDbClient dynamoDb(@Value("${AWS_REGION:us-west-2}") String region) {
		return DynamoDbClient.builder().region(Region.of(region)).build();
	}

	public static void main(String[] args) {
		SpringApplication.run(EventsApplication.class, args);
	}

}
