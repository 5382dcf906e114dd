package com.example.shop;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/**
 * The customers' baskets.
 */
@Repository
class Baskets extends Table<Basket> {

	Baskets(DynamoDbClient dynamoDb, @Value("${shop.baskets-table}") String name) {
		super(dynamoDb, name, "customer");
	}

	@Override
	Basket read(Map<String, AttributeValue> item) {
		Map<String, Integer> products = new TreeMap<>();
		item.get("products").m().forEach((id, count) -> products.put(id, Integer.valueOf(count.n())));
		return new Basket(item.get("customer").s(), products);
	}

	@Override
	Map<String, AttributeValue> write(Basket basket) {
		Map<String, AttributeValue> products = basket.products()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> AttributeValue.fromN("" + entry.getValue())));
		return Map.of("customer", AttributeValue.fromS(basket.customer()), "products",
				AttributeValue.fromM(products));
	}

}
