package com.example.catalog;

import java.util.Map;
import java.util.TreeMap;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/**
 * The documents' titles, in DynamoDB.
 */
@Repository
class Titles {

	private final Clients clients;

	private final String table;

	Titles(Clients clients, @Value("${catalog.table:catalog}") String table) {
		this.clients = clients;
		this.table = table;
	}

	Map<String, String> all() {
		Map<String, String> titles = new TreeMap<>();
		this.clients.dynamo().scan((scan) -> scan.tableName(this.table))
			.items()
			.forEach((item) -> titles.put(item.get("id").s(), item.get("title").s()));
		return titles;
	}

	String read(String id) {
		AttributeValue title = this.clients.dynamo()
			.getItem((get) -> get.tableName(this.table).key(key(id)))
			.item()
			.get("title");
		return (title != null) ? title.s() : null;
	}

	void write(String id, String title) {
		this.clients.dynamo().putItem((put) -> put.tableName(this.table)
			.item(Map.of("id", AttributeValue.fromS(id), "title", AttributeValue.fromS(title))));
	}

	void delete(String id) {
		this.clients.dynamo().deleteItem((delete) -> delete.tableName(this.table).key(key(id)));
	}

	private static Map<String, AttributeValue> key(String id) {
		return Map.of("id", AttributeValue.fromS(id));
	}

}
