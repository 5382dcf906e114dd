package com.example.catalog;

import java.util.Map;
import java.util.TreeMap;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

import org.springframework.stereotype.Repository;

/**
 * Texts in S3, titles in DynamoDB.
 */
@Repository
class Documents {

	private static final String NAME = "catalog";

	private final S3Client s3;

	private final DynamoDbClient dynamo;

	Documents(S3Client s3, DynamoDbClient dynamo) {
		this.s3 = s3;
		this.dynamo = dynamo;
	}

	Map<String, String> titles() {
		Map<String, String> titles = new TreeMap<>();
		this.dynamo.scan((scan) -> scan.tableName(NAME))
			.items()
			.forEach((item) -> titles.put(item.get("id").s(), item.get("title").s()));
		return titles;
	}

	String title(String id) {
		AttributeValue title = this.dynamo
			.getItem((get) -> get.tableName(NAME).key(Map.of("id", AttributeValue.fromS(id))))
			.item()
			.get("title");
		return (title != null) ? title.s() : null;
	}

	String text(String id) {
		return this.s3.getObjectAsBytes((get) -> get.bucket(NAME).key(id)).asUtf8String();
	}

	void write(String id, Document document) {
		this.s3.putObject((put) -> put.bucket(NAME).key(id), RequestBody.fromString(document.text()));
		rename(id, document.title());
	}

	void rename(String id, String title) {
		this.dynamo.putItem((put) -> put.tableName(NAME)
			.item(Map.of("id", AttributeValue.fromS(id), "title", AttributeValue.fromS(title))));
	}

	void delete(String id) {
		this.dynamo.deleteItem((delete) -> delete.tableName(NAME).key(Map.of("id", AttributeValue.fromS(id))));
		this.s3.deleteObject((delete) -> delete.bucket(NAME).key(id));
	}

}
