/**
 * What Lambda's poller of Amazon SQS sends and expects, and how messages are handed on.
 */
@NullMarked
package io.chalice.event.sqs;

import org.jspecify.annotations.NullMarked;
