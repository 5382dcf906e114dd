package io.chalice.gateway.sqs;

/**
 * How much waits in a queue.
 *
 * @param count the number of messages
 * @param bytes their size with attributes
 */
record VisibleMessages(int count, long bytes) {

}
