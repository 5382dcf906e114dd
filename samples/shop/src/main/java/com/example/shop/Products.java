package com.example.shop;

import java.util.Map;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/**
 * The products. Nothing in the application changes them, so that nothing may.
 */
@Repository
class Products extends Table<Product> {

	Products(DynamoDbClient dynamoDb, @Value("${shop.products-table}") String name) {
		super(dynamoDb, name, "id");
	}

	@Override
	Product read(Map<String, AttributeValue> item) {
		return new Product(item.get("id").s(), Integer.parseInt(item.get("price").n()),
				Integer.parseInt(item.get("stock").n()));
	}

	@Override
	Map<String, AttributeValue> write(Product product) {
		return Map.of("id", AttributeValue.fromS(product.id()), "price", AttributeValue.fromN("" + product.price()),
				"stock", AttributeValue.fromN("" + product.stock()));
	}

}
