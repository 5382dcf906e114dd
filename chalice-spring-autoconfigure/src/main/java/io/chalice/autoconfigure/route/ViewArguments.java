package io.chalice.autoconfigure.route;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.core.GenericTypeResolver;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedMethod;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.ChaliceRequest;
import io.chalice.JsonBody;

/**
 * Decides once, when an application starts, what fills each parameter of its views. They
 * have passed {@link ViewParameterCheck}.
 */
public final class ViewArguments {

	private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

	private final JsonMapper jsonMapper;

	private final Supplier<ConversionService> conversionService;

	/**
	 * Create a decider.
	 * @param jsonMapper what reads JSON bodies
	 * @param conversionService what converts path variables, asked for when needed
	 */
	public ViewArguments(JsonMapper jsonMapper, Supplier<ConversionService> conversionService) {
		this.jsonMapper = jsonMapper;
		this.conversionService = conversionService;
	}

	List<ArgumentSource> of(RouteScanner.RouteMethod route) {
		Method method = route.method().method();
		List<ArgumentSource> sources = new ArrayList<>();
		// annotations of parameters may stand on an interface's method
		MethodParameter[] declared = new AnnotatedMethod(method).getMethodParameters();
		for (Parameter parameter : method.getParameters()) {
			sources.add(source(route, parameter, declared[sources.size()]));
		}
		return List.copyOf(sources);
	}

	private ArgumentSource source(RouteScanner.RouteMethod route, Parameter parameter, MethodParameter declared) {
		if (parameter.getType() == ChaliceRequest.class) {
			return (request) -> request;
		}
		if (parameter.getType() == Context.class) {
			return ChaliceRequest::lambdaContext;
		}
		if (declared.hasParameterAnnotation(JsonBody.class)) {
			return new JsonBodyArgument(
					GenericTypeResolver.resolveType(parameter.getParameterizedType(), route.method().beanType()),
					this.jsonMapper);
		}
		TypeDescriptor type = new TypeDescriptor(
				new MethodParameter(route.method().method(), declared.getParameterIndex())
					.withContainingClass(route.method().beanType()));
		if (!converts(type)) {
			throw ViewParameterCheck.unbindable(route.model(), parameter);
		}
		return variable(parameter.getName(), type);
	}

	private ArgumentSource variable(String name, TypeDescriptor type) {
		if (type.getType() == String.class) {
			return (request) -> request.uriParams().get(name);
		}
		return new PathVariableArgument(name, type, this.conversionService.get());
	}

	private boolean converts(TypeDescriptor type) {
		return type.getType() == String.class || this.conversionService.get().canConvert(TEXT, type);
	}

	/**
	 * Fill all parameters.
	 * @param sources what fills each
	 * @param request the request
	 * @return the arguments in order
	 */
	static @Nullable Object[] fill(List<ArgumentSource> sources, ChaliceRequest request) {
		@Nullable Object[] arguments = new @Nullable Object[sources.size()];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = sources.get(i).argument(request);
		}
		return arguments;
	}

}
