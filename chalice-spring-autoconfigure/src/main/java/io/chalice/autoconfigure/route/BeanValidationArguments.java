package io.chalice.autoconfigure.route;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedMethod;

import io.chalice.BadRequestError;
import io.chalice.JsonBody;

/**
 * Checks arguments with Bean Validation: the constraints on parameters, and those of
 * whatever a JSON body was bound to.
 */
public final class BeanValidationArguments implements ArgumentValidator {

	private final Validator validator;

	private final Map<Method, boolean[]> bodies = new ConcurrentHashMap<>();

	/**
	 * Create a new {@link BeanValidationArguments}.
	 * @param validator the application's validator
	 */
	public BeanValidationArguments(Validator validator) {
		this.validator = validator;
	}

	@Override
	public void validate(Object bean, Method method, @Nullable Object[] arguments) {
		boolean[] isBody = this.bodies.computeIfAbsent(method, BeanValidationArguments::bodies);
		Set<String> violations = new TreeSet<>();
		for (ConstraintViolation<?> violation : this.validator.forExecutables()
			.validateParameters(target(bean), method, arguments)) {
			violations.add(text(violation, isBody));
		}
		for (int i = 0; i < arguments.length; i++) {
			Object argument = arguments[i];
			if (argument != null && isBody[i]) {
				for (ConstraintViolation<Object> violation : this.validator.validate(argument)) {
					violations.add(text(violation, isBody));
				}
			}
		}
		if (!violations.isEmpty()) {
			throw new BadRequestError(String.join("; ", violations));
		}
	}

	private static boolean[] bodies(Method method) {
		boolean[] bodies = new boolean[method.getParameterCount()];
		// the annotation may stand on an interface's method
		Arrays.stream(new AnnotatedMethod(method).getMethodParameters())
			.forEach((parameter) -> bodies[parameter.getParameterIndex()] = parameter
				.hasParameterAnnotation(JsonBody.class));
		return bodies;
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

	private static String text(ConstraintViolation<?> violation, boolean[] isBody) {
		String path = path(violation.getPropertyPath(), isBody);
		return path.isEmpty() ? violation.getMessage() : path + ": " + violation.getMessage();
	}

	/**
	 * Say what is violated in the client's terms: a path variable by its name, a member
	 * of the body by its path in there.
	 * @param path where the constraint stands
	 * @param isBody which parameters are bodies
	 * @return the path, empty for the body as a whole
	 */
	private static String path(Path path, boolean[] isBody) {
		StringBuilder text = new StringBuilder();
		for (Path.Node node : path) {
			if (node.isInIterable()) {
				Object element = (node.getIndex() != null) ? node.getIndex() : node.getKey();
				text.append('[').append((element != null) ? element : "").append(']');
			}
			if (isNamed(node, isBody)) {
				text.append(text.isEmpty() ? "" : ".").append(node.getName());
			}
		}
		return text.toString();
	}

	private static boolean isNamed(Path.Node node, boolean[] isBody) {
		if (node.getKind() == ElementKind.PARAMETER) {
			return !isBody[node.as(Path.ParameterNode.class).getParameterIndex()];
		}
		return node.getKind() == ElementKind.PROPERTY;
	}

}
