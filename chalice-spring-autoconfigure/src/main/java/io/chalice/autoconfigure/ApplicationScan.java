package io.chalice.autoconfigure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.autoconfigure.bean.BeanMethods;
import io.chalice.autoconfigure.function.FoundFunction;
import io.chalice.autoconfigure.function.FunctionScanner;
import io.chalice.autoconfigure.listener.ListenerScanner;
import io.chalice.autoconfigure.properties.ChaliceProperties;
import io.chalice.autoconfigure.route.BinaryMediaTypes;
import io.chalice.autoconfigure.route.RouteScanner;
import io.chalice.autoconfigure.route.ViewParameterCheck;
import io.chalice.declaration.BlankNameException;
import io.chalice.declaration.DuplicateFunctionException;
import io.chalice.declaration.InvalidFunctionNameException;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.route.RouteChecks;

/**
 * Looks at bean definitions once and knows what the application is. Of all beans only the
 * authorizers are created.
 */
public final class ApplicationScan {

	private static final Pattern FUNCTION_NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

	/** Names that the routes' function and the Lambda adapter have taken. */
	private static final List<String> TAKEN_NAMES = List.of(ApplicationModel.API_HANDLER, "chalice", "functionRouter");

	private final List<RouteScanner.RouteMethod> routes;

	private final List<FoundFunction> functions;

	private final ApplicationModel model;

	private ApplicationScan(List<RouteScanner.RouteMethod> routes, List<FoundFunction> functions,
			ApplicationModel model) {
		this.routes = routes;
		this.functions = functions;
		this.model = model;
	}

	/**
	 * Scan an application.
	 * @param beanFactory its bean definitions, final
	 * @param properties its configuration
	 * @param name its name, or {@code null} without one
	 * @param mainClass the class that starts it, or {@code null} when unknown
	 * @return what was found, without a mistake
	 */
	public static ApplicationScan of(ConfigurableListableBeanFactory beanFactory, ChaliceProperties properties,
			@Nullable String name, @Nullable String mainClass) {
		BeanMethods beanMethods = new BeanMethods(beanFactory);
		List<RouteScanner.RouteMethod> routes = new RouteScanner(beanMethods, properties.getRoute()).scan();
		List<FoundFunction> functions = functions(beanFactory, beanMethods);
		AuthorizerBeans authorizers = AuthorizerBeans.in(beanFactory);
		BinaryMediaTypes binaryTypes = new BinaryMediaTypes(properties.getApi().getBinaryTypes());
		ApplicationModel model = new ApplicationModel(ApplicationModel.SCHEMA_VERSION, name, mainClass,
				routes.stream().map(RouteScanner.RouteMethod::model).toList(),
				functions.stream().map(FoundFunction::model).toList(), authorizers.models(), binaryTypes.known());
		checkFunctions(model.functions());
		new RouteChecks(model, authorizers.places()).check();
		routes.forEach(ViewParameterCheck::check);
		return new ApplicationScan(routes, functions, model.withBinaryTypes(binaryTypes.of(routes)));
	}

	private static List<FoundFunction> functions(ConfigurableListableBeanFactory beanFactory, BeanMethods beanMethods) {
		// a method with annotations of both is explained here
		List<FoundFunction> listeners = new ListenerScanner(beanFactory, beanMethods).scan();
		return Stream.concat(new FunctionScanner(beanFactory, beanMethods).scan().stream(), listeners.stream())
			.sorted(Comparator.comparing((FoundFunction function) -> function.model().name())
				.thenComparing((function) -> function.model().handler()))
			.toList();
	}

	private static void checkFunctions(List<FunctionModel> functions) {
		Map<String, FunctionModel> byName = new HashMap<>();
		for (FunctionModel function : functions) {
			if (function.name().isBlank()) {
				throw new BlankNameException(function.handler(), "The name");
			}
			if (!FUNCTION_NAME.matcher(function.name()).matches() || TAKEN_NAMES.contains(function.name())) {
				throw new InvalidFunctionNameException(function.handler(), function.name(),
						!function.sources().isEmpty());
			}
			FunctionModel other = byName.putIfAbsent(function.name(), function);
			if (other != null) {
				throw new DuplicateFunctionException(function.handler(), function.name(), other.handler(),
						!function.sources().isEmpty());
			}
		}
	}

	/**
	 * Return the routes.
	 * @return the routes and their methods
	 */
	public List<RouteScanner.RouteMethod> routes() {
		return new ArrayList<>(this.routes);
	}

	/**
	 * Return the functions.
	 * @return the functions besides the routes' own
	 */
	public List<FoundFunction> functions() {
		return new ArrayList<>(this.functions);
	}

	/**
	 * Return whether a function is asked by an authorizer.
	 * @param function the function's name
	 * @return {@code true} if an authorizer names it
	 */
	boolean isAuthorizer(String function) {
		return this.model.authorizers().stream().anyMatch((authorizer) -> function.equals(authorizer.function()));
	}

	/**
	 * Return the methods that requests and events call.
	 * @return the methods
	 */
	List<AnnotatedMethod> methods() {
		return Stream
			.concat(this.routes.stream().map(RouteScanner.RouteMethod::method),
					this.functions.stream().map(FoundFunction::method).filter(Objects::nonNull))
			.toList();
	}

	/**
	 * Return the application model.
	 * @return the model
	 */
	public ApplicationModel model() {
		return this.model;
	}

}
