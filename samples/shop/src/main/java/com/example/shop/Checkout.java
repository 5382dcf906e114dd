package com.example.shop;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.chalice.ConflictError;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import org.springframework.stereotype.Service;

/**
 * Takes what is in a basket out of stock and empties the basket, both or neither.
 */
@Service
class Checkout {

	private final DynamoDbClient dynamoDb;

	private final Products products;

	private final Baskets baskets;

	Checkout(DynamoDbClient dynamoDb, Products products, Baskets baskets) {
		this.dynamoDb = dynamoDb;
		this.products = products;
		this.baskets = baskets;
	}

	void buy(Basket basket) {
		Stream<TransactWriteItem> taken = basket.products().entrySet().stream().map(this::take);
		TransactWriteItem emptied = TransactWriteItem.builder()
			.delete((delete) -> delete.tableName(this.baskets.name()).key(this.baskets.key(basket.customer())))
			.build();
		List<TransactWriteItem> both = Stream.concat(taken, Stream.of(emptied)).toList();
		try {
			this.dynamoDb.transactWriteItems((write) -> write.transactItems(both));
		}
		catch (TransactionCanceledException ex) {
			throw new ConflictError("Not enough is in stock");
		}
	}

	private TransactWriteItem take(Map.Entry<String, Integer> wanted) {
		return TransactWriteItem.builder()
			.update((update) -> update.tableName(this.products.name())
				.key(this.products.key(wanted.getKey()))
				.updateExpression("SET stock = stock - :count")
				.conditionExpression("stock >= :count")
				.expressionAttributeValues(Map.of(":count", AttributeValue.fromN("" + wanted.getValue()))))
			.build();
	}

}
