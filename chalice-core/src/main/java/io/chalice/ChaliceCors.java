package io.chalice;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Cross-origin resource sharing of a route, or of all routes of a class. Present and not
 * switched off, it has the effect of {@link ChaliceRoute#cors()} and says more. All
 * routes of one path share one configuration, since they share one preflight.
 */
@Target({ ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ChaliceCors {

	/**
	 * Whether CORS applies; {@code false} switches it off for a route whose class or
	 * property switches it on.
	 * @return {@code false} to switch CORS off
	 */
	boolean enabled() default true;

	/**
	 * The origins that may call, such as {@code https://example.org}; every one when
	 * empty.
	 * @return the origins
	 */
	String[] origins() default {};

	/**
	 * Request headers allowed besides those API Gateway itself understands
	 * ({@code Content-Type}, {@code X-Amz-Date}, {@code Authorization}, {@code X-Api-Key}
	 * and {@code X-Amz-Security-Token}).
	 * @return the header names
	 */
	String[] headers() default {};

	/**
	 * Response headers that scripts may read.
	 * @return the header names
	 */
	String[] exposeHeaders() default {};

	/**
	 * How long a browser may remember the preflight's answer.
	 * @return seconds, or -1 to say nothing
	 */
	int maxAge() default -1;

	/**
	 * Whether cookies and HTTP authentication may be sent along; needs explicit
	 * {@link #origins()}.
	 * @return {@code true} to allow credentials
	 */
	boolean credentials() default false;

}
