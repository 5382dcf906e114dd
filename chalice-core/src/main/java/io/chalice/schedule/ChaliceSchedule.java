package io.chalice.schedule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has Amazon EventBridge Scheduler call a method, as a Lambda function of its own. The
 * method takes nothing, a {@link ScheduledEvent}, or its input bound to any type; a
 * Lambda {@code Context} may be taken besides.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ChaliceSchedule {

	/**
	 * When: {@code rate(5 minutes)}, {@code cron(0 8 ? * MON-FRI *)} or
	 * {@code at(2030-01-31T08:00:00)}. A placeholder is replaced.
	 * @return the expression
	 */
	String value();

	/**
	 * The time zone that the expression is in, such as {@code Europe/Vienna}. A
	 * placeholder is replaced.
	 * @return the IANA name
	 */
	String zone() default "UTC";

	/**
	 * From when on it may call, such as {@code 2030-01-01T00:00:00Z}. A placeholder is
	 * replaced.
	 * @return the time in ISO 8601, empty for at once
	 */
	String start() default "";

	/**
	 * Until when it may call, such as {@code 2030-12-31T23:59:59Z}. A placeholder is
	 * replaced.
	 * @return the time in ISO 8601, empty for ever
	 */
	String end() default "";

	/**
	 * Within how many minutes it calls: 1 to 1,440.
	 * @return the minutes, 0 for at once
	 */
	int window() default 0;

	/**
	 * The event that the function gets, JSON. A placeholder is replaced.
	 * @return the event, empty for Scheduler's own
	 */
	String input() default "";

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
