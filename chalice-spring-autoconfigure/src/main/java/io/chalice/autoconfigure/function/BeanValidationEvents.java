package io.chalice.autoconfigure.function;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.ClassUtils;

import io.chalice.autoconfigure.validation.DeclaredConstraints;

/**
 * Checks what events were bound to with Bean Validation: the constraints on parameters,
 * and those of a body's own class, whether {@code @Valid} is written or not, as the body
 * of a request is checked.
 */
public final class BeanValidationEvents implements EventValidator {

	private final Supplier<Validator> validator;

	private final DeclaredConstraints constraints;

	/**
	 * Create a new {@link BeanValidationEvents}.
	 * @param validator makes the application's validator, when something has to be
	 * validated
	 * @param constraints where there may be constraints
	 */
	public BeanValidationEvents(Supplier<Validator> validator, DeclaredConstraints constraints) {
		this.validator = validator;
		this.constraints = constraints;
	}

	@Override
	public void validate(Object bean, Method method, @Nullable Object[] arguments, @Nullable Object body,
			Function<String, ? extends RuntimeException> error) {
		if (!this.constraints.mayConstrain(method)) {
			validate(body, error);
			return;
		}
		Object behind = AopUtils.isJdkDynamicProxy(bean) ? AopProxyUtils.getSingletonTarget(bean) : null;
		Set<String> violations = new TreeSet<>();
		this.validator.get()
			.forExecutables()
			.validateParameters((behind != null) ? behind : bean, method, arguments)
			.forEach((violation) -> violations.add(text(violation)));
		addViolations(body, violations);
		throwIfAny(violations, error);
	}

	@Override
	public void validate(@Nullable Object body, Function<String, ? extends RuntimeException> error) {
		Set<String> violations = new TreeSet<>();
		addViolations(body, violations);
		throwIfAny(violations, error);
	}

	private void addViolations(@Nullable Object body, Set<String> violations) {
		if (body != null && !ClassUtils.isSimpleValueType(body.getClass())
				&& !body.getClass().getName().startsWith("java.")) {
			this.validator.get().validate(body).forEach((violation) -> violations.add(text(violation)));
		}
	}

	private static void throwIfAny(Set<String> violations, Function<String, ? extends RuntimeException> error) {
		if (!violations.isEmpty()) {
			throw error.apply(String.join("; ", violations));
		}
	}

	private static String text(ConstraintViolation<?> violation) {
		StringBuilder path = new StringBuilder();
		for (Path.Node node : violation.getPropertyPath()) {
			if (node.isInIterable()) {
				// a key would be a part of the body
				path.append((node.getIndex() != null) ? "[%d]".formatted(node.getIndex()) : "[]");
			}
			if (node.getKind() == ElementKind.PROPERTY) {
				path.append(path.isEmpty() ? "" : ".").append(node.getName());
			}
		}
		return path.isEmpty() ? violation.getMessage() : path + ": " + violation.getMessage();
	}

}
