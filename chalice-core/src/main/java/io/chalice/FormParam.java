package io.chalice;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a view's parameter to a field of the form in the request's body, converted to the
 * parameter's type; {@link UploadedFile} and {@code byte[]} take files. Lists and arrays
 * take every value of the name, other types the last. A value that is missing or does not
 * convert is answered with 400.
 * <p>
 * Without a name on a record, the record takes the whole form: each component the field
 * of its name, or of the name that an annotation on the component gives it. So do
 * {@link FormData}, {@link MultiValues}, {@code Map<String, String>} and
 * {@code Map<String, List<String>>}.
 * <p>
 * A route with such a parameter accepts {@code application/x-www-form-urlencoded} and
 * {@code multipart/form-data}, with a parameter for files {@code multipart/form-data}
 * only, when its annotation does not say otherwise.
 */
@Target({ ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface FormParam {

	/**
	 * The field's name, the parameter's own when nothing says otherwise.
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
