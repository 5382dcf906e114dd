package com.example.orders;

import java.util.List;
import java.util.Optional;

import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

import org.springframework.stereotype.Repository;

/**
 * The orders in a table, with an index by customer.
 */
@Repository
class DynamoDbOrders implements Orders {

	private final DynamoDbTable<Order> table;

	DynamoDbOrders(DynamoDbTable<Order> table) {
		this.table = table;
	}

	@Override
	public void add(Order order) {
		this.table.putItem(order);
	}

	@Override
	public Optional<Order> find(String id) {
		return Optional.ofNullable(this.table.getItem(key(id)));
	}

	@Override
	public List<Order> ofCustomer(String customer) {
		return this.table.index(Order.BY_CUSTOMER)
			.query(QueryConditional.keyEqualTo(key(customer)))
			.stream()
			.flatMap((page) -> page.items().stream())
			.toList();
	}

	@Override
	public void change(Order order) {
		this.table.updateItem((update) -> update.item(order).ignoreNulls(true));
	}

	private static Key key(String value) {
		return Key.builder().partitionValue(value).build();
	}

}
