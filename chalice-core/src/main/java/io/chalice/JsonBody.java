package io.chalice;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a view's parameter to the request's JSON body. A body is JSON when its content
 * type is {@code application/json} or ends in {@code +json}, or when it has none, as for
 * {@link ChaliceRequest#jsonBody()}. A body that is missing, is not JSON, or does not fit
 * the parameter's type is answered with 400; so is one that violates Bean Validation,
 * where a validator is on the class path.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface JsonBody {

}
