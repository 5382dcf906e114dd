package com.example.orders;

import java.util.List;
import java.util.Optional;

/**
 * The orders.
 */
interface Orders {

	void add(Order order);

	Optional<Order> find(String id);

	List<Order> ofCustomer(String customer);

	void change(Order order);

}
