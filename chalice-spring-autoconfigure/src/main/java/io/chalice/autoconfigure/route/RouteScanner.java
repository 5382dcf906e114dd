package io.chalice.autoconfigure.route;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;

import org.springframework.core.annotation.AnnotatedElementUtils;

import io.chalice.ChaliceCors;
import io.chalice.ChaliceOpen;
import io.chalice.ChaliceRoute;
import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.autoconfigure.bean.BeanMethods;
import io.chalice.autoconfigure.properties.ChaliceProperties;
import io.chalice.model.RouteModel;

/**
 * Finds the routes among the beans.
 */
public final class RouteScanner {

	private static final Comparator<RouteMethod> BY_PATH_AND_METHOD = Comparator
		.comparing((RouteMethod route) -> route.model().path())
		.thenComparing((route) -> route.model().methods().toString())
		.thenComparing((route) -> route.model().handler());

	private final BeanMethods beanMethods;

	private final ChaliceProperties.Route properties;

	/**
	 * Create a scanner.
	 * @param beanMethods where annotated methods are found
	 * @param properties the defaults of routes
	 */
	public RouteScanner(BeanMethods beanMethods, ChaliceProperties.Route properties) {
		this.beanMethods = beanMethods;
		this.properties = properties;
	}

	/**
	 * Find the routes.
	 * @return the routes in order of path, then method
	 */
	public List<RouteMethod> scan() {
		return this.beanMethods.withAnnotation(ChaliceRoute.class)
			.stream()
			.map(this::route)
			.sorted(BY_PATH_AND_METHOD)
			.toList();
	}

	private RouteMethod route(AnnotatedMethod annotated) {
		Method method = annotated.method();
		ChaliceRoute route = AnnotatedElementUtils.findMergedAnnotation(method, ChaliceRoute.class);
		if (route == null) {
			throw new IllegalStateException(annotated.handler() + " has lost its annotation");
		}
		ChaliceRoute onClass = AnnotatedElementUtils.findMergedAnnotation(annotated.beanType(), ChaliceRoute.class);
		RouteDefaults defaults = new RouteDefaults(onClass, this.properties);
		CorsDefaults cors = new CorsDefaults()
			.annotation(route, AnnotatedElementUtils.findMergedAnnotation(method, ChaliceCors.class))
			.annotation(onClass, AnnotatedElementUtils.findMergedAnnotation(annotated.beanType(), ChaliceCors.class))
			.properties(this.properties.getCors());
		List<ViewParameter> parameters = ViewParameters.of(annotated);
		List<String> methods = defaults.methods(route);
		boolean open = AnnotatedElementUtils.hasAnnotation(method, ChaliceOpen.class);
		RouteModel model = new RouteModel(defaults.path(route), methods,
				route.name().isEmpty() ? method.getName() : route.name(), annotated.handler(),
				defaults.contentTypes(route, FormTypes.of(parameters, methods)), cors.model(),
				defaults.apiKeyRequired(route, open), defaults.authorizer(route, open),
				ParameterModels.of(annotated.handler(), parameters, methods));
		return new RouteMethod(model, annotated, parameters);
	}

	/**
	 * A route and the method that answers it.
	 *
	 * @param model the route
	 * @param method the method
	 * @param parameters the method's parameters in order
	 */
	public record RouteMethod(RouteModel model, AnnotatedMethod method, List<ViewParameter> parameters) {

		public RouteMethod {
			parameters = List.copyOf(parameters);
		}

	}

}
