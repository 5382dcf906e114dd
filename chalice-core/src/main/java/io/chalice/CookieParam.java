package io.chalice;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a view's parameter to a cookie of the request, converted to the parameter's type.
 * Lists and arrays take every value of the name, other types the first. A value that is
 * missing or does not convert is answered with 400.
 * <p>
 * Without a name on a record, the record takes all cookies: each component the cookie of
 * its name, or of the name that an annotation on the component gives it. So do
 * {@link MultiValues}, {@code Map<String, String>} and {@code Map<String, List<String>>}.
 */
@Target({ ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface CookieParam {

	/**
	 * The cookie's name, the parameter's own when nothing says otherwise.
	 * @return the name
	 */
	String value() default "";

	/**
	 * Whether a request without it is answered with 400, unless there is a default.
	 * {@code false} makes it {@code null} or an empty list when it is missing, as an
	 * {@code Optional} or a {@code @Nullable} on the type do.
	 * @return {@code true} if it is required
	 */
	boolean required() default true;

	/**
	 * What stands for it when it is missing or empty: one text, or several for a list.
	 * @return the texts, none when there is no default
	 */
	String[] defaultValue() default {};

}
