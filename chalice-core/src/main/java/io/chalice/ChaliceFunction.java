package io.chalice;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a Lambda function of its own of a method, or of a bean that is a
 * {@link java.util.function.Function}, {@link java.util.function.Consumer} or
 * {@link java.util.function.Supplier}. A method takes the event as its parameter, bound
 * from JSON, and may take the Lambda {@code Context} too; its result becomes JSON. An
 * exception becomes the function's error. All functions share one deployment package; the
 * environment variable {@code SPRING_CLOUD_FUNCTION_DEFINITION} says which one a process
 * is.
 */
@Target({ ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ChaliceFunction {

	/**
	 * The function's name, unique in the application: letters, digits, {@code -} and
	 * {@code _}. {@code api_handler} is taken by the routes.
	 * @return the name
	 */
	String value();

}
