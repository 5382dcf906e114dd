package com.example.orders;

import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The clients, and the table as the enhanced client sees it.
 */
@Configuration(proxyBeanMethods = false)
class AwsConfiguration {

	@Bean
	DynamoDbTable<Order> ordersTable(OrdersProperties properties) {
		return DynamoDbEnhancedClient.create().table(properties.table(), TableSchema.fromBean(Order.class));
	}

	@Bean
	SnsClient sns() {
		return SnsClient.create();
	}

	@Bean
	SqsClient sqs() {
		return SqsClient.create();
	}

}
