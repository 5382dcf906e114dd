package com.example.shop;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * A table whose rows are found by one key and become objects of one type.
 *
 * @param <T> what a row becomes
 */
abstract class Table<T> {

	private final DynamoDbClient dynamoDb;

	private final String name;

	private final String key;

	Table(DynamoDbClient dynamoDb, String name, String key) {
		this.dynamoDb = dynamoDb;
		this.name = name;
		this.key = key;
	}

	String name() {
		return this.name;
	}

	Map<String, AttributeValue> key(String value) {
		return Map.of(this.key, AttributeValue.fromS(value));
	}

	Optional<T> find(String id) {
		GetItemResponse found = this.dynamoDb.getItem((get) -> get.tableName(this.name).key(key(id)));
		return found.hasItem() ? Optional.of(read(found.item())) : Optional.empty();
	}

	Stream<T> all() {
		return this.dynamoDb.scanPaginator((scan) -> scan.tableName(this.name)).items().stream().map(this::read);
	}

	void save(T object) {
		this.dynamoDb.putItem((put) -> put.tableName(this.name).item(write(object)));
	}

	abstract T read(Map<String, AttributeValue> item);

	abstract Map<String, AttributeValue> write(T object);

}
