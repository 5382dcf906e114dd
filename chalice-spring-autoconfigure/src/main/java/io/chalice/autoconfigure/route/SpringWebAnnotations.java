package io.chalice.autoconfigure.route;

import java.lang.annotation.Annotation;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ValueConstants;

/**
 * Reads Spring's annotations of controllers' parameters. Loaded only where one is used.
 */
final class SpringWebAnnotations {

	private SpringWebAnnotations() {
	}

	/**
	 * Read an annotation of Spring's.
	 * @param annotation the annotation
	 * @param parameter the parameter it is on
	 * @param ownName the parameter's name
	 * @return what it says, or {@code null} when nothing on AWS stands for it
	 */
	static @Nullable ParameterBinding read(Annotation annotation, MethodParameter parameter, String ownName) {
		if (annotation instanceof RequestParam param) {
			return value(annotation, FileArgument.isFiles(parameter) ? ArgumentPlace.FORM : ArgumentPlace.QUERY_OR_FORM,
					param.name(), ownName, param.required(), param.defaultValue(), parameter);
		}
		if (annotation instanceof PathVariable variable) {
			return value(annotation, ArgumentPlace.PATH, variable.name(), ownName, variable.required(),
					ValueConstants.DEFAULT_NONE, parameter);
		}
		if (annotation instanceof RequestHeader header) {
			return value(annotation, ArgumentPlace.HEADER, header.name(), ownName, header.required(),
					header.defaultValue(), parameter);
		}
		if (annotation instanceof CookieValue cookie) {
			return value(annotation, ArgumentPlace.COOKIE, cookie.name(), ownName, cookie.required(),
					cookie.defaultValue(), parameter);
		}
		if (annotation instanceof RequestBody body) {
			return new ParameterBinding("RequestBody", ArgumentPlace.BODY, ownName,
					body.required() && !ArgumentType.mayBeMissing(parameter), List.of(), true);
		}
		if (annotation instanceof RequestPart part) {
			return value(annotation, FileArgument.isFiles(parameter) ? ArgumentPlace.FORM : ArgumentPlace.JSON_PART,
					part.name(), ownName, part.required(), ValueConstants.DEFAULT_NONE, parameter);
		}
		if (annotation instanceof ModelAttribute && parameter.getParameterType().isRecord()) {
			return new ParameterBinding("ModelAttribute", ArgumentPlace.QUERY_OR_FORM, "", true, List.of(), true);
		}
		return null;
	}

	private static ParameterBinding value(Annotation annotation, ArgumentPlace place, String given, String ownName,
			boolean required, String defaultValue, MethodParameter parameter) {
		boolean whole = given.isEmpty() && (AllValues.isForAll(ResolvableType.forMethodParameter(parameter))
				|| (place == ArgumentPlace.HEADER && SpringWebTypes.isHeaders(parameter.getParameterType())));
		List<String> defaults = ValueConstants.DEFAULT_NONE.equals(defaultValue) ? List.of() : List.of(defaultValue);
		String name = given.isEmpty() ? ownName : given;
		return new ParameterBinding(annotation.annotationType().getSimpleName(), place, whole ? "" : name,
				required && defaults.isEmpty() && !ArgumentType.mayBeMissing(parameter), defaults, true);
	}

}
