/**
 * Queues of Amazon SQS on one machine, and Lambda's poller of them, one class a rule.
 */
@NullMarked
package io.chalice.gateway.sqs;

import org.jspecify.annotations.NullMarked;
