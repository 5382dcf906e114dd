package io.chalice.autoconfigure.route;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.springframework.core.GenericTypeResolver;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

import io.chalice.ChaliceRequest;
import io.chalice.FormData;
import io.chalice.json.JsonBinding;
import io.chalice.media.MediaTypes;

/**
 * Decides what of the body a parameter takes.
 */
final class BodyArguments {

	private static final String JSON_NULL = "null";

	private final JsonBinding json;

	BodyArguments(JsonBinding json) {
		this.json = json;
	}

	ArgumentSource of(ViewParameter parameter) {
		MethodParameter declared = parameter.declared();
		ArgumentSource source = parameter.binding().asSpring() ? asSpring(declared) : json(declared);
		boolean required = parameter.binding().required() && !declared.isOptional();
		boolean optional = declared.getParameterType() == Optional.class;
		if (required) {
			return source;
		}
		return (request) -> {
			Object value = isAbsent(request) ? null : source.argument(request);
			return optional ? Optional.ofNullable(value) : value;
		};
	}

	private static boolean isAbsent(ChaliceRequest request) {
		byte[] body = request.rawBody();
		return body.length == 0 || (MediaTypes.isJson(request.headers().get("Content-Type"))
				&& JSON_NULL.equals(new String(body, StandardCharsets.UTF_8).strip()));
	}

	private ArgumentSource json(MethodParameter declared) {
		return new JsonBodyArgument(type(declared), this.json);
	}

	/**
	 * Return what Spring's own message converters would: text and bytes as they are, a
	 * form as a map, everything else from JSON.
	 * @param declared the parameter
	 * @return the source
	 */
	private ArgumentSource asSpring(MethodParameter declared) {
		ArgumentSource json = json(declared);
		Class<?> type = ResolvableType.forType(type(declared)).resolve(Object.class);
		if (type == String.class) {
			return (request) -> text(request, json);
		}
		if (type == byte[].class) {
			return (request) -> (request.rawBody().length > 0) ? request.rawBody() : json.argument(request);
		}
		ArgumentSource all = AllValues.of(ArgumentPlace.FORM, ResolvableType.forType(type(declared)), true);
		return (all != null) ? (request) -> isForm(request) ? all.argument(request) : json.argument(request) : json;
	}

	private static boolean isForm(ChaliceRequest request) {
		String type = request.headers().get("Content-Type");
		return type != null && (MediaTypes.bare(type).equals(FormData.URL_ENCODED)
				|| MediaTypes.bare(type).equals(FormData.MULTIPART));
	}

	// a missing body is refused in the same words
	private static Object text(ChaliceRequest request, ArgumentSource json) {
		byte[] body = request.rawBody();
		return (body.length > 0) ? new String(body, StandardCharsets.UTF_8) : String.valueOf(json.argument(request));
	}

	static Type type(MethodParameter declared) {
		Type type = declared.getGenericParameterType();
		if (declared.getParameterType() == Optional.class && type instanceof ParameterizedType optional) {
			type = optional.getActualTypeArguments()[0];
		}
		return GenericTypeResolver.resolveType(type, declared.getContainingClass());
	}

}
