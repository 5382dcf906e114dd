package com.example.orders;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What Lambda sends to a function of a queue.
 *
 * @param records the messages
 */
record QueueEvent(@JsonProperty("Records") List<Entry> records) {

	/**
	 * A message.
	 *
	 * @param body what was sent
	 */
	record Entry(String body) {

	}

}
