package com.example.orders;

import java.util.Map;

import io.chalice.NotFoundError;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import org.springframework.stereotype.Service;

/**
 * What happens to an order.
 */
@Service
class OrderService {

	private final Orders orders;

	private final SnsClient sns;

	private final SqsClient sqs;

	private final Customers customers;

	private final OrdersProperties properties;

	OrderService(Orders orders, SnsClient sns, SqsClient sqs, Customers customers, OrdersProperties properties) {
		this.orders = orders;
		this.sns = sns;
		this.sqs = sqs;
		this.customers = customers;
		this.properties = properties;
	}

	void place(Order order) {
		order.setStatus("placed");
		this.orders.add(order);
		this.sqs.sendMessage((send) -> send.queueUrl(this.properties.queue()).messageBody(order.getId()));
		announce(order);
	}

	void ship(String id) {
		Order order = this.orders.find(id).orElseThrow(() -> new NotFoundError(id));
		order.setStatus("shipped");
		this.orders.change(order);
		announce(order);
		this.customers.tell(order);
	}

	private void announce(Order order) {
		this.sns.publish((publish) -> publish.topicArn(this.properties.topic())
			.subject("Order %s".formatted(order.getStatus()))
			.message(Map.of("id", order.getId(), "customer", order.getCustomer()).toString()));
	}

}
