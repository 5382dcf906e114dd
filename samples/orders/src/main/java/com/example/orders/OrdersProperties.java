package com.example.orders;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the application uses.
 *
 * @param table the name of the table of orders
 * @param topic the ARN of the topic that says what became of them
 * @param customers the ARN of the topic that customers subscribe to
 * @param receipts the bucket of receipts
 * @param queue the URL of the queue of orders to ship
 * @param deadLetters the URL of the queue of those that could not be shipped
 */
@ConfigurationProperties("orders")
record OrdersProperties(@DefaultValue("orders") String table, String topic, String customers, String receipts,
		String queue, String deadLetters) {

}
