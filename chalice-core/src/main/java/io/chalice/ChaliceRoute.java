package io.chalice;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a bean the view of a route. On a class, gives the routes of its
 * methods a path prefix and defaults. An attribute left at its default says nothing; the
 * nearest that says something wins: method, class, {@code chalice.route.*} property,
 * built-in ({@code GET}, {@code application/json}, no CORS, no API key, no authorizer).
 */
@Target({ ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ChaliceRoute {

	/**
	 * The path: starts with a slash, does not end with one. A segment in braces is a
	 * parameter ({@code /cities/{city}}), {@code {proxy+}} as the last segment takes the
	 * rest of the path.
	 * @return the path, or on a class the prefix of its methods' paths
	 */
	String value() default "";

	/**
	 * The HTTP methods the view answers, {@code GET} when nothing says otherwise.
	 * @return the methods
	 */
	HttpMethod[] methods() default {};

	/**
	 * The request content types the view accepts, {@code application/json} when nothing
	 * says otherwise; another is answered with 415. A content type's parameters (such as
	 * {@code charset}) do not matter.
	 * @return the media types, without parameters
	 */
	String[] contentTypes() default {};

	/**
	 * Whether browsers may call the route from other origins. {@link ChaliceCors} says
	 * more, or switches it off.
	 * @return {@code true} to allow every origin
	 */
	boolean cors() default false;

	/**
	 * Whether API Gateway asks for a valid {@code X-Api-Key} header.
	 * @return {@code true} to require a key
	 */
	boolean apiKeyRequired() default false;

	/**
	 * The name of the {@link Authorizer} bean that guards the route.
	 * @return the authorizer's name
	 */
	String authorizer() default "";

	/**
	 * The name of the view, the method's name when nothing says otherwise.
	 * @return the name
	 */
	String name() default "";

}
