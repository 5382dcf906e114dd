package io.chalice.autoconfigure.infrastructure;

import com.example.ValidatedBeans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MethodValidation}, by what {@link IdleBeanFilter} leaves out.
 */
class MethodValidationTests {

	@ParameterizedTest
	@ValueSource(classes = { ValidatedBeans.Plain.class, ValidatedBeans.Products.class, ValidatedBeans.Bound.class,
			ValidatedBeans.BoundByConstructor.class })
	void itIsLeftOutWhereNoBeanIsValidated(Class<?> application) {
		assertThat(isLeftOut(application, MethodValidation.PROCESSOR)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(classes = { ValidatedBeans.Direct.class, ValidatedBeans.Inherited.class,
			ValidatedBeans.Implemented.class, ValidatedBeans.MetaAnnotated.class, ValidatedBeans.Declared.class,
			ValidatedBeans.Unfiltered.class })
	void itStaysForAValidatedClass(Class<?> application) {
		assertThat(isLeftOut(application, MethodValidation.PROCESSOR)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(classes = { ValidatedBeans.Interfaces.class, ValidatedBeans.Extensible.class,
			ValidatedBeans.Produced.class })
	void itStaysWhereABeansClassIsNotKnown(Class<?> application) {
		assertThat(isLeftOut(application, MethodValidation.PROCESSOR)).isFalse();
	}

	@Test
	void itStaysWhereABeanIsMadeByCode() {
		try (AnnotationConfigApplicationContext context = context(ValidatedBeans.Plain.class)) {
			context.registerBean("supplied", ValidatedBeans.Plain.class, ValidatedBeans.Plain::new);
			context.refreshForAotProcessing(new RuntimeHints());
			assertThat(isLeftOut(context, MethodValidation.PROCESSOR)).isFalse();
		}
	}

	@Test
	void itStaysWhereABeanHasNoType() {
		try (AnnotationConfigApplicationContext context = context(ValidatedBeans.Plain.class)) {
			context.refreshForAotProcessing(new RuntimeHints());
			context.registerBean("unknown", Object.class);
			context.getBeanFactory().getBeanDefinition("unknown").setBeanClassName(null);
			assertThat(isLeftOut(context, MethodValidation.PROCESSOR)).isFalse();
		}
	}

	@Test
	void itStaysWhereTheApplicationChangesBeans() {
		assertThat(isLeftOut(ValidatedBeans.Changing.class, MethodValidation.PROCESSOR)).isFalse();
	}

	@Test
	void itStaysWhereItLooksForAnotherAnnotation() {
		try (AnnotationConfigApplicationContext context = context(ValidatedBeans.Plain.class)) {
			context
				.addBeanFactoryPostProcessor((beanFactory) -> beanFactory.getBeanDefinition(MethodValidation.PROCESSOR)
					.getPropertyValues()
					.add("validatedAnnotationType", ValidatedBeans.Checked.class));
			context.refreshForAotProcessing(new RuntimeHints());
			assertThat(isLeftOut(context, MethodValidation.PROCESSOR)).isFalse();
		}
	}

	@Test
	void theApplicationsOwnStays() {
		assertThat(isLeftOut(ValidatedBeans.Own.class, MethodValidation.PROCESSOR)).isFalse();
	}

	@Test
	void whatIsSaidOfAllProxiesGoesWithIt() {
		assertThat(isLeftOut(ValidatedBeans.Plain.class, IdleBeanFilter.SETTINGS)).isTrue();
		assertThat(isLeftOut(ValidatedBeans.Direct.class, IdleBeanFilter.SETTINGS)).isFalse();
	}

	private static boolean isLeftOut(Class<?> application, String name) {
		try (AnnotationConfigApplicationContext context = context(application)) {
			context.refreshForAotProcessing(new RuntimeHints());
			return isLeftOut(context, name);
		}
	}

	private static boolean isLeftOut(AnnotationConfigApplicationContext context, String name) {
		return new IdleBeanFilter().isExcludedFromAotProcessing(RegisteredBean.of(context.getBeanFactory(), name));
	}

	private static AnnotationConfigApplicationContext context(Class<?> application) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.register(application, ValidationAutoConfiguration.class, AopAutoConfiguration.class);
		return context;
	}

}
