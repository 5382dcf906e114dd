package io.chalice.autoconfigure.route;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Set;
import java.util.TreeSet;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

import io.chalice.BadRequestError;
import io.chalice.JsonBody;

/**
 * Checks arguments with Bean Validation: the constraints on parameters, and those of
 * whatever a JSON body was bound to.
 */
public final class BeanValidationArguments implements ArgumentValidator {

	private final Validator validator;

	/**
	 * Create a new {@link BeanValidationArguments}.
	 * @param validator the application's validator
	 */
	public BeanValidationArguments(Validator validator) {
		this.validator = validator;
	}

	@Override
	public void validate(Object bean, Method method, @Nullable Object[] arguments) {
		Set<String> violations = new TreeSet<>();
		for (ConstraintViolation<?> violation : this.validator.forExecutables()
			.validateParameters(bean, method, arguments)) {
			violations.add(text(violation, 1));
		}
		Parameter[] parameters = method.getParameters();
		for (int i = 0; i < parameters.length; i++) {
			Object argument = arguments[i];
			if (argument != null && parameters[i].isAnnotationPresent(JsonBody.class)) {
				for (ConstraintViolation<Object> violation : this.validator.validate(argument)) {
					violations.add(text(violation, 0));
				}
			}
		}
		if (!violations.isEmpty()) {
			throw new BadRequestError(String.join("; ", violations));
		}
	}

	/**
	 * Say what is violated.
	 * @param violation the violation
	 * @param skipped how many leading nodes of its path say nothing to a client
	 * @return the path to what is wrong, and what is wrong with it
	 */
	private static String text(ConstraintViolation<?> violation, int skipped) {
		StringBuilder path = new StringBuilder();
		int index = 0;
		boolean cascaded = false;
		for (Path.Node node : violation.getPropertyPath()) {
			if (index++ >= skipped && node.getName() != null) {
				cascaded = path.length() > 0;
				path.append(cascaded ? "." : "").append(node);
			}
		}
		String text = path.toString();
		int firstDot = text.indexOf('.');
		// a parameter's own name says nothing of a member of the body bound to it
		String shown = (skipped > 0 && cascaded && firstDot > 0) ? text.substring(firstDot + 1) : text;
		return shown.isEmpty() ? violation.getMessage() : shown + ": " + violation.getMessage();
	}

}
