package io.chalice.autoconfigure.route;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.amazonaws.services.lambda.runtime.Context;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedMethod;

import io.chalice.ChaliceRequest;
import io.chalice.JsonBody;
import io.chalice.mistake.MissingParameterNamesException;
import io.chalice.mistake.UnbindableParameterException;
import io.chalice.mistake.UnboundPathVariableException;
import io.chalice.model.RouteModel;
import io.chalice.route.PathTemplate;

/**
 * Checks that path variables and a view's parameters fit each other by name. It needs no
 * bean, so that an application which is only described is checked too.
 */
public final class ViewParameterCheck {

	private static final Pattern QUALIFIER = Pattern.compile("(?:\\w+[.$])+(?=\\w)");

	private ViewParameterCheck() {
	}

	/**
	 * Check a view.
	 * @param route its route, whose path is well formed
	 * @throws MissingParameterNamesException when the view was compiled without them
	 * @throws UnbindableParameterException when nothing fills a parameter
	 * @throws UnboundPathVariableException when no parameter takes a path variable
	 */
	public static void check(RouteScanner.RouteMethod route) {
		Method method = route.method().method();
		MethodParameter[] declared = new AnnotatedMethod(method).getMethodParameters();
		List<String> untaken = variables(route.model());
		boolean takesRequest = false;
		for (int i = 0; i < declared.length; i++) {
			Parameter parameter = method.getParameters()[i];
			takesRequest |= parameter.getType() == ChaliceRequest.class;
			if (parameter.getType() == ChaliceRequest.class || parameter.getType() == Context.class
					|| declared[i].hasParameterAnnotation(JsonBody.class)) {
				continue;
			}
			if (!parameter.isNamePresent()) {
				throw new MissingParameterNamesException(route.model().handler(), route.method().beanType().getName());
			}
			if (!untaken.remove(parameter.getName())) {
				throw unbindable(route.model(), parameter);
			}
		}
		// a view that takes the whole request can read its variables there
		if (!untaken.isEmpty() && !takesRequest) {
			throw new UnboundPathVariableException(route.model().handler(), route.model().path(), untaken.get(0));
		}
	}

	static UnbindableParameterException unbindable(RouteModel route, Parameter parameter) {
		String type = QUALIFIER.matcher(parameter.getParameterizedType().getTypeName()).replaceAll("");
		return new UnbindableParameterException(route.handler(), type + " " + parameter.getName(), variables(route));
	}

	private static List<String> variables(RouteModel route) {
		return new ArrayList<>(PathTemplate.of(route.path()).variables());
	}

}
