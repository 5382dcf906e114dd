/**
 * Queues of Amazon SQS: what listens to them, and what it gets and answers.
 */
@NullMarked
package io.chalice.sqs;

import org.jspecify.annotations.NullMarked;
