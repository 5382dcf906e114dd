package io.chalice;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a view's parameter to a header of the request, converted to the parameter's type.
 * Lists and arrays take every value of the name, also those separated by commas, other
 * types the last. A value that is missing or does not convert is answered with 400.
 * <p>
 * Without a name on a record, the record takes all headers: each component the header of
 * its name, or of the name that an annotation on the component gives it. So do
 * {@link MultiValues}, {@code Map<String, String>} and {@code Map<String, List<String>>}.
 */
@Target({ ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface HeaderParam {

	/**
	 * The header's name, whatever its case. When nothing says otherwise, the parameter's
	 * own with a dash before each capital letter: {@code userAgent} takes
	 * {@code User-Agent}.
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
