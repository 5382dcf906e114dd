package com.example.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/**
 * The orders in DynamoDB, in a table whose key is {@code id}.
 */
@Repository
class OrderTable {

	private final DynamoDbClient dynamoDb;

	private final String table;

	OrderTable(DynamoDbClient dynamoDb, @Value("${table}") String table) {
		this.dynamoDb = dynamoDb;
		this.table = table;
	}

	/**
	 * Add an order, once.
	 * @param order the order
	 * @return whether it was not there
	 */
	boolean add(Order order) {
		Map<String, AttributeValue> row = Map.of("id", AttributeValue.fromS(order.id()), "item",
				AttributeValue.fromS(order.item()), "quantity", AttributeValue.fromN("" + order.quantity()));
		try {
			this.dynamoDb
				.putItem((put) -> put.tableName(this.table).item(row).conditionExpression("attribute_not_exists(id)"));
			return true;
		}
		catch (ConditionalCheckFailedException ex) {
			return false;
		}
	}

	Optional<Order> find(String id) {
		Map<String, AttributeValue> row = this.dynamoDb
			.getItem((get) -> get.tableName(this.table).key(Map.of("id", AttributeValue.fromS(id))))
			.item();
		return (row != null && !row.isEmpty()) ? Optional.of(order(row)) : Optional.empty();
	}

	List<Order> all() {
		return this.dynamoDb.scanPaginator((scan) -> scan.tableName(this.table))
			.items()
			.stream()
			.map(OrderTable::order)
			.toList();
	}

	private static Order order(Map<String, AttributeValue> row) {
		return new Order(row.get("id").s(), row.get("item").s(), Integer.parseInt(row.get("quantity").n()));
	}

}
