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
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.ChaliceRequest;
import io.chalice.JsonBody;
import io.chalice.mistake.MissingParameterNamesException;
import io.chalice.mistake.UnbindableParameterException;
import io.chalice.mistake.UnboundPathVariableException;
import io.chalice.model.RouteModel;
import io.chalice.route.PathTemplate;

/**
 * Decides once, when an application starts, what fills each parameter of its views.
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
		List<String> variables = new ArrayList<>(PathTemplate.of(route.model().path()).variables());
		List<String> taken = new ArrayList<>();
		List<ArgumentSource> sources = new ArrayList<>();
		for (Parameter parameter : method.getParameters()) {
			sources.add(source(route, parameter, sources.size(), variables, taken));
		}
		checkAllTaken(route.model(), variables, taken, method);
		return List.copyOf(sources);
	}

	private ArgumentSource source(RouteScanner.RouteMethod route, Parameter parameter, int index,
			List<String> variables, List<String> taken) {
		if (parameter.getType() == ChaliceRequest.class) {
			return (request) -> request;
		}
		if (parameter.getType() == Context.class) {
			return ChaliceRequest::lambdaContext;
		}
		if (parameter.isAnnotationPresent(JsonBody.class)) {
			return new JsonBodyArgument(
					GenericTypeResolver.resolveType(parameter.getParameterizedType(), route.method().beanType()),
					this.jsonMapper);
		}
		if (!parameter.isNamePresent()) {
			throw new MissingParameterNamesException(route.model().handler(), route.method().beanType().getName());
		}
		TypeDescriptor type = new TypeDescriptor(
				new MethodParameter(route.method().method(), index).withContainingClass(route.method().beanType()));
		if (!variables.contains(parameter.getName()) || !converts(type)) {
			throw new UnbindableParameterException(route.model().handler(),
					parameter.getType().getSimpleName() + " " + parameter.getName(), variables);
		}
		taken.add(parameter.getName());
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

	private static void checkAllTaken(RouteModel model, List<String> variables, List<String> taken, Method method) {
		// a view that takes the whole request can read its variables there
		boolean takesRequest = List.of(method.getParameterTypes()).contains(ChaliceRequest.class);
		for (String variable : variables) {
			if (!taken.contains(variable) && !takesRequest) {
				throw new UnboundPathVariableException(model.handler(), model.path(), variable);
			}
		}
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
