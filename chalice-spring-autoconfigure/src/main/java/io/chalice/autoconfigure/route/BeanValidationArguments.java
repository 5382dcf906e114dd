package io.chalice.autoconfigure.route;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;

import io.chalice.BadRequestError;
import io.chalice.autoconfigure.validation.DeclaredConstraints;

/**
 * Checks arguments with Bean Validation: the constraints on parameters, and those of
 * whatever a JSON body, or all that is in one place of the request, was bound to.
 */
public final class BeanValidationArguments implements ArgumentValidator {

	private final Supplier<Validator> validator;

	private final DeclaredConstraints constraints;

	private final Map<Method, List<ClientName>> names = new ConcurrentHashMap<>();

	/**
	 * Create a new {@link BeanValidationArguments}.
	 * @param validator makes the application's validator, when something has to be
	 * validated
	 * @param constraints where there may be constraints
	 */
	public BeanValidationArguments(Supplier<Validator> validator, DeclaredConstraints constraints) {
		this.validator = validator;
		this.constraints = constraints;
	}

	@Override
	public void validate(Object bean, Method method, @Nullable Object[] arguments) {
		if (!this.constraints.mayConstrain(method)) {
			return;
		}
		Validator validator = this.validator.get();
		List<ClientName> clientNames = this.names.computeIfAbsent(method, ClientName::of);
		Set<String> violations = new TreeSet<>();
		for (ConstraintViolation<?> violation : validator.forExecutables()
			.validateParameters(target(bean), method, arguments)) {
			violations.add(text(violation, parameter(violation, clientNames)));
		}
		for (int i = 0; i < arguments.length; i++) {
			Object argument = arguments[i];
			if (argument != null && clientNames.get(i).isWhole()) {
				for (ConstraintViolation<Object> violation : validator.validate(argument)) {
					violations.add(text(violation, clientNames.get(i)));
				}
			}
		}
		if (!violations.isEmpty()) {
			throw new BadRequestError(String.join("; ", violations));
		}
	}

	/**
	 * Return the object whose class has the constraints: a proxy of interfaces has not.
	 * @param bean the bean
	 * @return the bean behind its proxy
	 */
	private static Object target(Object bean) {
		Object target = AopUtils.isJdkDynamicProxy(bean) ? AopProxyUtils.getSingletonTarget(bean) : null;
		return (target != null) ? target : bean;
	}

	private static @Nullable ClientName parameter(ConstraintViolation<?> violation, List<ClientName> names) {
		for (Path.Node node : violation.getPropertyPath()) {
			if (node.getKind() == ElementKind.PARAMETER) {
				return names.get(node.as(Path.ParameterNode.class).getParameterIndex());
			}
		}
		return null;
	}

	private static String text(ConstraintViolation<?> violation, @Nullable ClientName name) {
		String path = path(violation.getPropertyPath(), name);
		return path.isEmpty() ? violation.getMessage() : path + ": " + violation.getMessage();
	}

	/**
	 * Say what is violated in the client's terms: a parameter by its name in the request,
	 * a member of the body by its path in there.
	 * @param path where the constraint stands
	 * @param clientName what the client calls the parameter, or {@code null} for none
	 * @return the path, empty for the body as a whole
	 */
	private static String path(Path path, @Nullable ClientName clientName) {
		StringBuilder text = new StringBuilder();
		for (Path.Node node : path) {
			if (node.isInIterable()) {
				Object element = (node.getIndex() != null) ? node.getIndex() : node.getKey();
				text.append('[').append((element != null) ? element : "").append(']');
			}
			String name = name(node, clientName, text.isEmpty());
			if (name != null) {
				text.append(text.isEmpty() ? "" : ".").append(name);
			}
		}
		return text.toString();
	}

	private static @Nullable String name(Path.Node node, @Nullable ClientName clientName, boolean first) {
		if (node.getKind() == ElementKind.PARAMETER) {
			return (clientName != null && !clientName.isWhole()) ? clientName.name() : null;
		}
		if (node.getKind() != ElementKind.PROPERTY) {
			return null;
		}
		return (first && clientName != null) ? clientName.member(node.getName()) : node.getName();
	}

}
