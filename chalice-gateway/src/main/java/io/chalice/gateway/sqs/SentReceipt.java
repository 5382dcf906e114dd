package io.chalice.gateway.sqs;

/**
 * What a queue answers to a sender.
 *
 * @param messageId the message's id
 * @param sequenceNumber the number that orders it, 20 digits
 * @param duplicate whether a FIFO queue has taken it for one that it was sent in the last
 * five minutes, whose id and number these are
 */
public record SentReceipt(String messageId, String sequenceNumber, boolean duplicate) {

}
