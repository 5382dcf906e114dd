package io.chalice.sqs;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a method handle the messages of a queue of Amazon SQS, as a Lambda function of its
 * own. A method that takes one message is called for each of a batch, and an exception
 * fails that message only; one that takes a {@code List} gets the whole batch.
 * <p>
 * A message is taken as {@link SqsMessage}, as its body bound to any type, or as both; a
 * batch as a {@code List} of either, or as AWS's own event, a {@code Map}, bytes or a
 * stream. A Lambda {@code Context} may be taken besides.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ChaliceSqsListener {

	/**
	 * The queue's name or ARN. A placeholder such as <code>${orders.queue}</code> is
	 * replaced by the stage's value.
	 * @return the queue
	 */
	String value();

	/**
	 * How many messages a call gets at most: 1 to 10, up to 10,000 with a
	 * {@link #window()} on a standard queue.
	 * @return the number of messages
	 */
	int batchSize() default 10;

	/**
	 * How many seconds Lambda collects messages for a batch: 0 to 300. A FIFO queue has
	 * no window.
	 * @return the seconds
	 */
	int window() default 0;

	/**
	 * How many calls there may be at once: 2 to 1,000.
	 * @return the number of calls, 0 for no limit of its own
	 */
	int maximumConcurrency() default 0;

	/**
	 * Patterns in JSON of the messages that are wanted; what matches none is deleted from
	 * the queue unseen. Placeholders are replaced.
	 * @return the patterns, empty for all messages
	 */
	String[] filters() default {};

	/**
	 * The function's name, unique in the application: letters, digits, {@code -} and
	 * {@code _}. A placeholder is replaced.
	 * @return the name, empty for the method's own
	 */
	String name() default "";

	/**
	 * Whether events are delivered, {@code true} or {@code false}. A placeholder is
	 * replaced, so that a stage can switch it off.
	 * @return the switch
	 */
	String enabled() default "true";

}
