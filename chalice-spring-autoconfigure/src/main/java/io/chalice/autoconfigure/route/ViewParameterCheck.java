package io.chalice.autoconfigure.route;

import java.util.ArrayList;
import java.util.List;

import io.chalice.declaration.MissingParameterNamesException;
import io.chalice.declaration.ParameterNameClashException;
import io.chalice.declaration.UnbindableParameterException;
import io.chalice.declaration.UnboundPathVariableException;
import io.chalice.model.RouteModel;
import io.chalice.route.PathTemplate;

/**
 * Checks that path variables and a view's parameters fit each other by name. It needs no
 * bean, so that an application which is only described is checked too.
 */
public final class ViewParameterCheck {

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
		List<String> untaken = variables(route.model());
		boolean takesAll = false;
		for (ViewParameter parameter : route.parameters()) {
			ParameterBinding binding = parameter.binding();
			if (binding.place() == ArgumentPlace.REQUEST) {
				takesAll = true;
			}
			else if (binding.place() != ArgumentPlace.CONTEXT && binding.place() != ArgumentPlace.BODY) {
				if (!parameter.named() && parameter.usesOwnName()) {
					throw new MissingParameterNamesException(route.model().handler(),
							route.method().beanType().getName());
				}
				takesAll |= binding.place() == ArgumentPlace.PATH && binding.isWhole();
				take(route.model(), parameter, untaken);
			}
		}
		ParameterDeclarationCheck.check(route);
		// a view that takes the whole request can read its variables there
		if (!untaken.isEmpty() && !takesAll) {
			throw unbound(route, untaken.get(0));
		}
	}

	private static void take(RouteModel route, ViewParameter parameter, List<String> untaken) {
		ParameterBinding binding = parameter.binding();
		if (binding.place() == ArgumentPlace.PATH && !binding.isWhole() && !untaken.remove(binding.name())
				&& binding.required()) {
			throw unbindable(route, parameter);
		}
	}

	private static RuntimeException unbound(RouteScanner.RouteMethod route, String variable) {
		for (ViewParameter parameter : route.parameters()) {
			if (parameter.ownName().equals(variable) && parameter.binding().place().place() != null) {
				return new ParameterNameClashException(route.model().handler(), route.model().path(), variable,
						parameter.annotation(List.of()).strip(), parameter.typeName());
			}
		}
		return new UnboundPathVariableException(route.model().handler(), route.model().path(), variable);
	}

	static UnbindableParameterException unbindable(RouteModel route, ViewParameter parameter) {
		return new UnbindableParameterException(route.handler(), parameter.typeAndName(), variables(route));
	}

	private static List<String> variables(RouteModel route) {
		return new ArrayList<>(PathTemplate.of(route.path()).variables());
	}

}
