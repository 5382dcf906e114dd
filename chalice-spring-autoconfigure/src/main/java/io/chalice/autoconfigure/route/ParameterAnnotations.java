package io.chalice.autoconfigure.route;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

import io.chalice.CookieParam;
import io.chalice.FormData;
import io.chalice.FormParam;
import io.chalice.HeaderParam;
import io.chalice.JsonBody;
import io.chalice.QueryParam;

/**
 * Reads what a parameter's annotation says: one of the framework's own, or one of
 * Spring's for controllers, where the application has them.
 */
final class ParameterAnnotations {

	private static final String OF_SPRING = "org.springframework.web.bind.annotation.";

	private static final Pattern WORD_END = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

	private ParameterAnnotations() {
	}

	/**
	 * Return the annotations that say where a parameter's value comes from.
	 * @param annotations all annotations of a parameter or record component
	 * @return the ones that do
	 */
	static List<Annotation> binding(Annotation[] annotations) {
		List<Annotation> binding = new ArrayList<>();
		for (Annotation annotation : annotations) {
			if (annotation instanceof JsonBody || annotation instanceof QueryParam || annotation instanceof HeaderParam
					|| annotation instanceof CookieParam || annotation instanceof FormParam || isOfSpring(annotation)) {
				binding.add(annotation);
			}
		}
		return binding;
	}

	// by name, since the class may not be there
	private static boolean isOfSpring(Annotation annotation) {
		return annotation.annotationType().getName().startsWith(OF_SPRING);
	}

	/**
	 * Read an annotation.
	 * @param annotation the annotation
	 * @param parameter the parameter it is on
	 * @param ownName the parameter's name
	 * @return what it says, or {@code null} when it is one of Spring's that nothing on
	 * AWS stands for
	 */
	static @Nullable ParameterBinding read(Annotation annotation, MethodParameter parameter, String ownName) {
		if (annotation instanceof QueryParam query) {
			return own(annotation, ArgumentPlace.QUERY, query.value(), ownName, query.required(), query.defaultValue(),
					parameter);
		}
		if (annotation instanceof HeaderParam header) {
			return own(annotation, ArgumentPlace.HEADER, header.value(), headerName(ownName), header.required(),
					header.defaultValue(), parameter);
		}
		if (annotation instanceof CookieParam cookie) {
			return own(annotation, ArgumentPlace.COOKIE, cookie.value(), ownName, cookie.required(),
					cookie.defaultValue(), parameter);
		}
		if (annotation instanceof FormParam form) {
			return own(annotation, ArgumentPlace.FORM, form.value(), ownName, form.required(), form.defaultValue(),
					parameter);
		}
		if (annotation instanceof JsonBody) {
			return new ParameterBinding("JsonBody", ArgumentPlace.BODY, ownName, true, List.of(), false);
		}
		return SpringWebAnnotations.read(annotation, parameter, ownName);
	}

	private static ParameterBinding own(Annotation annotation, ArgumentPlace place, String given, String ownName,
			boolean required, String[] defaults, MethodParameter parameter) {
		boolean whole = given.isEmpty() && takesAll(place, parameter);
		String name = given.isEmpty() ? ownName : given;
		return new ParameterBinding(annotation.annotationType().getSimpleName(), place, whole ? "" : name,
				required && defaults.length == 0 && !ArgumentType.mayBeMissing(parameter), List.of(defaults), false);
	}

	private static boolean takesAll(ArgumentPlace place, MethodParameter parameter) {
		ResolvableType type = ResolvableType.forMethodParameter(parameter);
		Class<?> raw = type.resolve(Object.class);
		return (place == ArgumentPlace.FORM && raw == FormData.class) || AllValues.isForAll(type) || isWholeRecord(raw);
	}

	static boolean isWholeRecord(Class<?> type) {
		return type.isRecord() && type != FormData.class && !FileArgument.isFile(type);
	}

	/**
	 * Return the header that a Java name stands for.
	 * @param name a name such as {@code userAgent}
	 * @return the header, such as {@code User-Agent}
	 */
	static String headerName(String name) {
		StringBuilder header = new StringBuilder();
		for (String word : WORD_END.split(name)) {
			header.append(header.isEmpty() ? "" : "-")
				.append(Character.toUpperCase(word.charAt(0)))
				.append(word.substring(1));
		}
		return header.toString();
	}

}
