package io.chalice.gateway.event;

/**
 * Takes what Lambda tells of asynchronous calls.
 */
@FunctionalInterface
public interface EventDestination {

	/**
	 * Take a record.
	 * @param arn the ARN of the destination
	 * @param json the record, JSON as UTF-8
	 */
	void send(String arn, byte[] json);

}
