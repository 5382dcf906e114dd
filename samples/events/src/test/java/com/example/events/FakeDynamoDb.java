package com.example.events;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * A table in memory, whose rows are only added.
 */
class FakeDynamoDb implements DynamoDbClient {

	private final Map<String, Map<String, AttributeValue>> rows = new ConcurrentSkipListMap<>();

	@Override
	public PutItemResponse putItem(PutItemRequest request) {
		if (this.rows.putIfAbsent(request.item().get("id").s(), request.item()) != null) {
			throw ConditionalCheckFailedException.builder().message("The conditional request failed").build();
		}
		return PutItemResponse.builder().build();
	}

	@Override
	public GetItemResponse getItem(GetItemRequest request) {
		return GetItemResponse.builder().item(this.rows.get(request.key().get("id").s())).build();
	}

	@Override
	public ScanResponse scan(ScanRequest request) {
		return ScanResponse.builder().items(this.rows.values()).build();
	}

	@Override
	public String serviceName() {
		return "dynamodb";
	}

	@Override
	public void close() {
		// nothing is open
	}

}
