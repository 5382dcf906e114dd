package com.example.orders;

import io.awspring.cloud.sns.core.SnsTemplate;

import org.springframework.stereotype.Component;

/**
 * Tells customers what became of their orders, with Spring Cloud AWS.
 */
@Component
class Customers {

	private final SnsTemplate sns;

	private final OrdersProperties properties;

	Customers(SnsTemplate sns, OrdersProperties properties) {
		this.sns = sns;
		this.properties = properties;
	}

	void tell(Order order) {
		this.sns.sendNotification(this.properties.customers(),
				"Your order %s is %s".formatted(order.getId(), order.getStatus()),
				"Order %s".formatted(order.getId()));
	}

}
