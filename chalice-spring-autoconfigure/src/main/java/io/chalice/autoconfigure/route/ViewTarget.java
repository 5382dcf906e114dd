package io.chalice.autoconfigure.route;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

import io.chalice.ChaliceRequest;
import io.chalice.autoconfigure.bean.BeanMethodCall;
import io.chalice.autoconfigure.result.ErrorTranslations;
import io.chalice.autoconfigure.result.ResultUnwrapping;
import io.chalice.autoconfigure.result.ViewResults;
import io.chalice.route.RouteTarget;

/**
 * A route's target that is a method of a bean.
 */
public final class ViewTarget implements RouteTarget {

	private final RouteScanner.RouteMethod route;

	private final BeanMethodCall call;

	private final List<ArgumentSource> arguments;

	private final ArgumentValidator validator;

	private final ViewResults results;

	private final @Nullable ViewScope scope;

	private final @Nullable ViewMiddleware middleware;

	/**
	 * Create a target.
	 * @param route the route
	 * @param beanFactory where the bean is
	 * @param arguments what decides how parameters are filled
	 * @param validator what checks the arguments
	 * @param results what gets at results
	 * @param scope what surrounds the call, or {@code null} if nothing does
	 * @param middleware what the application puts around the call, or {@code null} if it
	 * has none
	 */
	public ViewTarget(RouteScanner.RouteMethod route, BeanFactory beanFactory, ViewArguments arguments,
			ArgumentValidator validator, ResultUnwrapping results, @Nullable ViewScope scope,
			@Nullable ViewMiddleware middleware) {
		this.route = route;
		this.call = new BeanMethodCall(beanFactory, route.method());
		this.arguments = arguments.of(route);
		this.validator = validator;
		this.results = results.ofView(route.method());
		this.scope = scope;
		this.middleware = middleware;
	}

	@Override
	public @Nullable Object answer(ChaliceRequest request) throws Exception {
		return (this.scope != null) ? this.scope.within(request, () -> answerWithin(request)) : answerWithin(request);
	}

	private @Nullable Object answerWithin(ChaliceRequest request) throws Exception {
		try {
			return (this.middleware != null) ? this.middleware.around(request, this::result) : result(request);
		}
		catch (Exception ex) {
			return ErrorTranslations.answer(ex);
		}
	}

	private @Nullable Object result(ChaliceRequest request) throws Exception {
		return this.results.convert(call(request), request);
	}

	private @Nullable Object call(ChaliceRequest request) throws Exception {
		@Nullable Object[] filled = ViewArguments.fill(this.arguments, request);
		Object bean = this.call.bean();
		if (filled.length > 0) {
			this.validator.validate(bean, this.route.method().method(), filled);
		}
		return this.call.call(bean, filled);
	}

}
