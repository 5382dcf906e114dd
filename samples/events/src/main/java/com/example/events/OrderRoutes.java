package com.example.events;

import io.chalice.ChaliceRoute;
import io.chalice.NotFoundError;

import org.springframework.stereotype.Component;

/**
 * Says what became of an order.
 */
@Component
class OrderRoutes {

	private final OrderTable table;

	OrderRoutes(OrderTable table) {
		this.table = table;
	}

	@ChaliceRoute("/orders/{id}")
	Order order(String id) {
		return this.table.find(id).orElseThrow(() -> new NotFoundError(id));
	}

}
