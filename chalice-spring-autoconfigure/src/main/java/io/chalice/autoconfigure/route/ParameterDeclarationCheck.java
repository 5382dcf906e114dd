package io.chalice.autoconfigure.route;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.chalice.FormData;
import io.chalice.declaration.FormContentTypeException;
import io.chalice.declaration.FormWithoutBodyException;
import io.chalice.declaration.InvalidParameterNameException;
import io.chalice.declaration.OptionalPrimitiveException;
import io.chalice.declaration.OptionalWithDefaultException;
import io.chalice.declaration.SeveralBodiesException;
import io.chalice.media.MediaTypes;
import io.chalice.model.RouteModel;

/**
 * Checks that what the annotations of a view's parameters say can be, as far as it shows
 * without a bean.
 */
final class ParameterDeclarationCheck {

	/** A token of RFC 9110, section 5.6.2: what headers and cookies may be named. */
	private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

	private ParameterDeclarationCheck() {
	}

	static void check(RouteScanner.RouteMethod route) {
		List<ViewParameter> bodies = route.parameters()
			.stream()
			.filter((parameter) -> parameter.binding().place() == ArgumentPlace.BODY)
			.toList();
		List<ViewParameter> forms = flat(route).filter((parameter) -> parameter.binding().place().isForm()).toList();
		if (bodies.size() > 1 || (!bodies.isEmpty() && !forms.isEmpty())) {
			throw new SeveralBodiesException(route.model().handler(),
					Stream.concat(bodies.stream(), forms.stream()).map(ViewParameter::source).toList());
		}
		if (!forms.isEmpty()) {
			checkForm(route.model(), forms.get(0));
		}
		flat(route).forEach((parameter) -> checkValue(route.model(), parameter));
	}

	private static Stream<ViewParameter> flat(RouteScanner.RouteMethod route) {
		return route.parameters()
			.stream()
			.flatMap((parameter) -> parameter.isWholeRecord()
					? ViewParameters.components(route.model().handler(), parameter).stream() : Stream.of(parameter));
	}

	private static void checkForm(RouteModel route, ViewParameter parameter) {
		String source = parameter.source();
		if (FormTypes.WITHOUT_BODY.containsAll(route.methods())) {
			throw new FormWithoutBodyException(route.handler(), source, route.methods());
		}
		boolean form = MediaTypes.contains(route.contentTypes(), FormData.URL_ENCODED)
				|| MediaTypes.contains(route.contentTypes(), FormData.MULTIPART);
		if (!form) {
			throw new FormContentTypeException(route.handler(), source, route.contentTypes(),
					FormTypes.of(List.of(parameter), route.methods()));
		}
	}

	private static void checkValue(RouteModel route, ViewParameter parameter) {
		ParameterBinding binding = parameter.binding();
		if (binding.place().place() == null || binding.isWhole()) {
			return;
		}
		checkName(route, parameter);
		ArgumentType type = parameter.type();
		if (!binding.asSpring() && !binding.defaults().isEmpty() && type.optional() != null) {
			throw new OptionalWithDefaultException(route.handler(), parameter.source(),
					parameter.annotation(binding.defaults()) + type.elementClass().getSimpleName() + " "
							+ parameter.ownName());
		}
		boolean nullable = !binding.required() && binding.defaults().isEmpty();
		Class<?> declared = parameter.declared().getParameterType();
		if (nullable && declared.isPrimitive() && !(binding.asSpring() && declared == boolean.class)) {
			throw new OptionalPrimitiveException(route.handler(), parameter.typeAndName(), binding.annotation(),
					type.element().getObjectType().getSimpleName(), parameter.ownName());
		}
	}

	private static void checkName(RouteModel route, ViewParameter parameter) {
		ParameterBinding binding = parameter.binding();
		boolean token = binding.place() == ArgumentPlace.HEADER || binding.place() == ArgumentPlace.COOKIE;
		if (binding.name().isBlank() || (token && !TOKEN.matcher(binding.name()).matches())) {
			throw new InvalidParameterNameException(route.handler(), binding.annotation(), binding.name(),
					parameter.typeAndName());
		}
	}

}
