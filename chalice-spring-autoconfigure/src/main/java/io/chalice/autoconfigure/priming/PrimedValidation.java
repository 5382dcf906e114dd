package io.chalice.autoconfigure.priming;

import jakarta.validation.Configuration;
import jakarta.validation.Validator;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.validation.MessageInterpolatorFactory;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

import io.chalice.autoconfigure.function.BeanValidationEvents;
import io.chalice.autoconfigure.function.EventValidator;
import io.chalice.autoconfigure.route.ArgumentValidator;
import io.chalice.autoconfigure.route.BeanValidationArguments;
import io.chalice.autoconfigure.validation.DeclaredConstraints;

/**
 * Jakarta Validation for the framework's own application: the same classes as an
 * application's validator, and nothing of what the application has set or written for it.
 */
final class PrimedValidation {

	private final Validator validator;

	private PrimedValidation(Validator validator) {
		this.validator = validator;
	}

	static PrimedValidation create() {
		LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
		validator.setConfigurationInitializer(Configuration::ignoreXmlConfiguration);
		validator.setMessageInterpolator(new MessageInterpolatorFactory().getObject());
		validator.afterPropertiesSet();
		return new PrimedValidation(validator);
	}

	/**
	 * Have an application's validator made, which waits for a request that needs it.
	 * @param beans the application's beans
	 */
	static void demand(ListableBeanFactory beans) {
		beans.getBeanProvider(Validator.class)
			.ifAvailable((validator) -> validator.getConstraintsForClass(Object.class));
	}

	/**
	 * Return whether an application validates.
	 * @param beans its beans
	 * @return {@code true} if it has a validator
	 */
	static boolean isUsedBy(ListableBeanFactory beans) {
		// not eager: that would create every factory bean to ask for its type
		return beans.getBeanNamesForType(Validator.class, true, false).length > 0;
	}

	ArgumentValidator arguments() {
		return new BeanValidationArguments(() -> this.validator, DeclaredConstraints.anywhere());
	}

	EventValidator events() {
		return new BeanValidationEvents(() -> this.validator, DeclaredConstraints.anywhere());
	}

}
