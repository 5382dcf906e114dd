package com.example.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/**
 * SQS that keeps what is sent to it.
 */
class FakeSqs implements SqsClient {

	private final List<String> sent = new CopyOnWriteArrayList<>();

	List<String> sent() {
		return this.sent;
	}

	@Override
	public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
		return GetQueueUrlResponse.builder().queueUrl("https://sqs/" + request.queueName()).build();
	}

	@Override
	public SendMessageResponse sendMessage(SendMessageRequest request) {
		this.sent.add(request.messageBody());
		return SendMessageResponse.builder().messageId("1").build();
	}

	@Override
	public String serviceName() {
		return "sqs";
	}

	@Override
	public void close() {
		// nothing is open
	}

}
