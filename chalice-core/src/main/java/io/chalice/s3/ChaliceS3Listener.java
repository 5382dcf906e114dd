package io.chalice.s3;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a method handle what happens to the objects of a bucket of Amazon S3, as a Lambda
 * function of its own. It takes an {@link S3Notification} and is called for each, or a
 * {@code List} of them, or AWS's own event, a {@code Map}, bytes or a stream; a Lambda
 * {@code Context} may be taken besides.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ChaliceS3Listener {

	/**
	 * The bucket's name. A placeholder such as <code>${uploads.bucket}</code> is replaced
	 * by the stage's value.
	 * @return the bucket
	 */
	String bucket();

	/**
	 * What the keys of the objects start with. A placeholder is replaced.
	 * @return the prefix, empty for any
	 */
	String prefix() default "";

	/**
	 * What the keys of the objects end with. A placeholder is replaced.
	 * @return the suffix, empty for any
	 */
	String suffix() default "";

	/**
	 * The kinds of event.
	 * @return the kinds, such as {@code s3:ObjectRemoved:*}
	 */
	String[] events() default "s3:ObjectCreated:*";

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
