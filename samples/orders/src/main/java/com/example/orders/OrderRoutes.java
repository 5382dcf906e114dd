package com.example.orders;

import java.util.List;

import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;
import io.chalice.NotFoundError;

import org.springframework.stereotype.Component;

/**
 * The API.
 */
@Component
class OrderRoutes {

	private final OrderService service;

	private final Orders orders;

	private final Receipts receipts;

	OrderRoutes(OrderService service, Orders orders, Receipts receipts) {
		this.service = service;
		this.orders = orders;
		this.receipts = receipts;
	}

	@ChaliceRoute(value = "/orders", methods = HttpMethod.POST)
	Order place(@JsonBody Order order) {
		this.service.place(order);
		return order;
	}

	@ChaliceRoute("/orders/{id}")
	Order order(String id) {
		return this.orders.find(id).orElseThrow(() -> new NotFoundError(id));
	}

	@ChaliceRoute("/orders/{id}/receipt")
	Receipts.Receipt receipt(String id) {
		return this.receipts.of(id);
	}

	@ChaliceRoute("/customers/{customer}/orders")
	List<Order> ofCustomer(String customer) {
		return this.orders.ofCustomer(customer);
	}

}
