package io.chalice.autoconfigure.route;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.ReflectionUtils;

import io.chalice.ChaliceRequest;
import io.chalice.FormData;
import io.chalice.declaration.UnbindableComponentException;
import io.chalice.declaration.UnconvertibleDefaultException;
import io.chalice.declaration.UnconvertibleParameterException;
import io.chalice.json.JsonBinding;

/**
 * Decides once, when an application starts, what fills each parameter of its views. They
 * have passed {@link ViewParameterCheck}.
 */
public final class ViewArguments {

	private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

	private final JsonBinding json;

	private final Supplier<ConversionService> conversionService;

	/**
	 * Create a decider.
	 * @param json what reads JSON bodies
	 * @param conversionService what converts path variables, asked for when needed
	 */
	public ViewArguments(JsonBinding json, Supplier<ConversionService> conversionService) {
		this.json = json;
		this.conversionService = conversionService;
	}

	List<ArgumentSource> of(RouteScanner.RouteMethod route) {
		List<ArgumentSource> sources = new ArrayList<>();
		for (ViewParameter parameter : route.parameters()) {
			sources.add(source(route, parameter));
		}
		return List.copyOf(sources);
	}

	private ArgumentSource source(RouteScanner.RouteMethod route, ViewParameter parameter) {
		return switch (parameter.binding().place()) {
			case REQUEST -> (request) -> request;
			case CONTEXT -> ChaliceRequest::lambdaContext;
			case BODY -> new BodyArguments(this.json).of(parameter);
			case PATH ->
				parameter.binding().annotation().isEmpty() ? variable(route, parameter) : value(route, parameter, null);
			default -> value(route, parameter, null);
		};
	}

	private ArgumentSource variable(RouteScanner.RouteMethod route, ViewParameter parameter) {
		String name = parameter.ownName();
		TypeDescriptor type = new TypeDescriptor(parameter.declared());
		if (type.getType() == String.class) {
			return (request) -> request.uriParams().get(name);
		}
		if (!this.conversionService.get().canConvert(TEXT, type)) {
			throw ViewParameterCheck.unbindable(route.model(), parameter);
		}
		return new PathVariableArgument(name, type, this.conversionService.get());
	}

	/**
	 * Decide what fills a parameter, or a component of a record.
	 * @param route the route
	 * @param parameter the parameter or component
	 * @param owner the parameter that is the record, or {@code null} without one
	 * @return the source
	 */
	private ArgumentSource value(RouteScanner.RouteMethod route, ViewParameter parameter,
			@Nullable ViewParameter owner) {
		ParameterBinding binding = parameter.binding();
		if (binding.isWhole()) {
			ArgumentSource whole = whole(route, parameter, owner);
			if (whole != null) {
				return whole;
			}
		}
		ArgumentType type = parameter.type();
		MissingValue missing = new MissingValue(binding, type, parameter.declared().isOptional());
		if (binding.place() == ArgumentPlace.JSON_PART) {
			return new JsonPartArgument(missing, BodyArguments.type(parameter.declared()), this.json);
		}
		if (FileArgument.isFile(type.elementClass()) && binding.place().mayHaveFiles()) {
			return new FileArgument(binding.in(ArgumentPlace.FORM), type, missing);
		}
		ValueConversion conversion = new ValueConversion(type, binding, this.conversionService);
		if (FileArgument.isFile(type.elementClass()) || !conversion.isPossible()) {
			throw unconvertible(route, parameter, owner);
		}
		checkDefaults(route, parameter, conversion);
		return new ValueArgument(binding, type, missing, conversion);
	}

	private @Nullable ArgumentSource whole(RouteScanner.RouteMethod route, ViewParameter parameter,
			@Nullable ViewParameter owner) {
		ArgumentPlace place = parameter.binding().place();
		MethodParameter declared = parameter.declared();
		if (declared.getParameterType() == FormData.class) {
			return ChaliceRequest::form;
		}
		if (SpringWebTypes.isHeaders(declared.getParameterType())) {
			return SpringWebTypes::headers;
		}
		if (!parameter.isWholeRecord()) {
			return AllValues.of(place, ResolvableType.forMethodParameter(declared), parameter.binding().asSpring());
		}
		if (owner != null) {
			throw unconvertible(route, parameter, owner);
		}
		Class<?> type = declared.getParameterType();
		Constructor<?> constructor = ViewParameters.constructor(type, type.getRecordComponents());
		ReflectionUtils.makeAccessible(constructor);
		List<ArgumentSource> components = new ArrayList<>();
		for (ViewParameter component : ViewParameters.components(route.model().handler(), parameter)) {
			components.add(value(route, component, parameter));
		}
		return new RecordArgument(constructor, place.label(), List.copyOf(components));
	}

	private static RuntimeException unconvertible(RouteScanner.RouteMethod route, ViewParameter parameter,
			@Nullable ViewParameter owner) {
		String handler = route.model().handler();
		return (owner != null)
				? new UnbindableComponentException(handler, owner.typeName(), parameter.typeName(), parameter.ownName())
				: new UnconvertibleParameterException(handler, parameter.annotation(List.of()).strip(),
						parameter.typeName(), parameter.ownName(), FileArgument.isFiles(parameter.declared()));
	}

	private static void checkDefaults(RouteScanner.RouteMethod route, ViewParameter parameter,
			ValueConversion conversion) {
		List<String> defaults = parameter.binding().defaults();
		boolean empty = parameter.binding().asSpring() && List.of("").equals(defaults);
		try {
			if (!defaults.isEmpty() && conversion.convert(defaults) == null && !empty) {
				throw new UnconvertibleDefaultException(route.model().handler(), parameter.source(), defaults,
						parameter.type().elementClass(), parameter.typeAndName());
			}
		}
		catch (ConversionException ex) {
			throw new UnconvertibleDefaultException(route.model().handler(), parameter.source(), defaults,
					parameter.type().elementClass(), parameter.typeAndName());
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
