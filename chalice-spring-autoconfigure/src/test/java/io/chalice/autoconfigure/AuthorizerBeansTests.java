package io.chalice.autoconfigure;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;

import io.chalice.Authorizer;
import io.chalice.CognitoUserPoolAuthorizer;
import io.chalice.IamAuthorizer;
import io.chalice.declaration.InvalidAuthorizerException;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.route.RouteChecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link AuthorizerBeans}.
 */
class AuthorizerBeansTests {

	@Test
	void placesHaveTheOrderOfTheApplicationModel() {
		AuthorizerBeans beans = beans(Guards.class);
		ApplicationModel model = model(beans);
		assertThat(model.authorizers()).isEqualTo(beans.models())
			.extracting(AuthorizerModel::name)
			.containsExactly("apple", "zebra");
		assertThat(beans.places()).satisfiesExactly((place) -> assertThat(place).endsWith("Guards#second()"),
				(place) -> assertThat(place).endsWith("Guards#first()"));
	}

	@Test
	void aMistakeIsSaidOfTheMethodThatMakesIt() {
		AuthorizerBeans beans = beans(Guards.class);
		assertThatExceptionOfType(InvalidAuthorizerException.class)
			.isThrownBy(() -> new RouteChecks(model(beans), beans.places()).check())
			.withMessageStartingWith("Authorizer 'zebra' of ")
			.withMessageContaining("Guards#first()");
	}

	private static ApplicationModel model(AuthorizerBeans beans) {
		return ApplicationModel.of(List.of(), List.of(), beans.models(), List.of());
	}

	private static AuthorizerBeans beans(Class<?> type) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(type)) {
			return AuthorizerBeans.in(context.getBeanFactory());
		}
	}

	/** Declares a user pool without an ARN first. */
	static class Guards {

		@Bean
		Authorizer first() {
			return new CognitoUserPoolAuthorizer("zebra", "pool");
		}

		@Bean
		Authorizer second() {
			return new IamAuthorizer("apple");
		}

	}

}
