package com.example.events;

import io.chalice.sqs.ChaliceSqsListener;
import io.chalice.sqs.SqsMessage;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Makes a row of every message. One that fails is received again, the others of its batch
 * are not; one that always fails ends in the queue's dead-letter queue.
 */
@Component
class OrderMessages {

	private static final Logger logger = LoggerFactory.getLogger(OrderMessages.class);

	private final OrderTable table;

	OrderMessages(OrderTable table) {
		this.table = table;
	}

	@ChaliceSqsListener("${orders}")
	void order(@Valid Order order, SqsMessage<Order> message) {
		// a queue delivers a message at least once
		if (!this.table.add(order)) {
			logger.info("Order {} was there, message {}", order.id(), message.messageId());
		}
	}

}
