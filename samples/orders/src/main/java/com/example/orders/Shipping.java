package com.example.orders;

import java.util.List;
import java.util.function.Consumer;

import io.chalice.ChaliceFunction;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The functions that work on queues.
 */
@Configuration(proxyBeanMethods = false)
class Shipping {

	/**
	 * Takes the messages that Lambda received from the queue. Lambda itself needs the
	 * permission to receive them: that is the deployment's, not the code's.
	 * @param service ships an order
	 * @return the function
	 */
	@Bean
	@ChaliceFunction("ship")
	Consumer<QueueEvent> ship(OrderService service) {
		return (event) -> event.records().stream().map(QueueEvent.Entry::body).forEach(service::ship);
	}

	/**
	 * Puts failed messages back into the queue.
	 * @param sqs the client
	 * @param properties the queues
	 * @return the function
	 */
	@Bean
	@ChaliceFunction("redrive")
	Consumer<Object> redrive(SqsClient sqs, OrdersProperties properties) {
		return (event) -> {
			List<Message> failed = sqs
				.receiveMessage((receive) -> receive.queueUrl(properties.deadLetters()).maxNumberOfMessages(10))
				.messages();
			for (Message message : failed) {
				sqs.sendMessage((send) -> send.queueUrl(properties.queue()).messageBody(message.body()));
				sqs.deleteMessage((delete) -> delete.queueUrl(properties.deadLetters())
					.receiptHandle(message.receiptHandle()));
			}
		};
	}

}
