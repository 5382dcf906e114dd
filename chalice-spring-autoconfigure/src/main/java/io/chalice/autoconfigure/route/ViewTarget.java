package io.chalice.autoconfigure.route;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

import io.chalice.ChaliceRequest;
import io.chalice.autoconfigure.bean.BeanMethodCall;
import io.chalice.route.RouteTarget;

/**
 * A route's target that is a method of a bean.
 */
public final class ViewTarget implements RouteTarget {

	private final RouteScanner.RouteMethod route;

	private final BeanMethodCall call;

	private final List<ArgumentSource> arguments;

	private final ArgumentValidator validator;

	/**
	 * Create a target.
	 * @param route the route
	 * @param beanFactory where the bean is
	 * @param arguments what decides how parameters are filled
	 * @param validator what checks the arguments
	 */
	public ViewTarget(RouteScanner.RouteMethod route, BeanFactory beanFactory, ViewArguments arguments,
			ArgumentValidator validator) {
		this.route = route;
		this.call = new BeanMethodCall(beanFactory, route.method());
		this.arguments = arguments.of(route);
		this.validator = validator;
	}

	@Override
	public @Nullable Object answer(ChaliceRequest request) throws Exception {
		@Nullable Object[] filled = ViewArguments.fill(this.arguments, request);
		Object bean = this.call.bean();
		if (filled.length > 0) {
			this.validator.validate(bean, this.route.method().method(), filled);
		}
		return this.call.call(bean, filled);
	}

}
