package com.example;

import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import io.chalice.ChaliceFunction;
import io.chalice.ChaliceRequest;
import io.chalice.ChaliceResponse;
import io.chalice.ChaliceRoute;
import io.chalice.CognitoUserPoolAuthorizer;

/**
 * Applications that each make one mistake with functions, or with the beans that have
 * views.
 */
public final class BeanMistakes {

	private BeanMistakes() {
	}

	@EnableAutoConfiguration
	static class BlankFunctionName {

		@ChaliceFunction("")
		void nightly() {
		}

	}

	@EnableAutoConfiguration
	static class DuplicateFunction {

		@ChaliceFunction("nightly")
		void one() {
		}

		@ChaliceFunction("nightly")
		void two() {
		}

	}

	@EnableAutoConfiguration
	static class InvalidFunctionName {

		@ChaliceFunction("nightly job")
		void nightly() {
		}

	}

	@EnableAutoConfiguration
	static class TakenFunctionName {

		@ChaliceFunction("api_handler")
		void nightly() {
		}

	}

	@EnableAutoConfiguration
	static class PrivateView {

		@ChaliceRoute("/users")
		private void users(ChaliceRequest request) {
		}

	}

	@EnableAutoConfiguration
	@Import({ HiddenView.Users.class, HiddenView.Proxies.class })
	static class HiddenView {

		static class Users {

			@ChaliceRoute("/users")
			final void users() {
			}

		}

		static class Proxies extends BeanNameAutoProxyCreator {

			private static final long serialVersionUID = 1L;

			Proxies() {
				setBeanNames("*Users");
			}

		}

	}

	@EnableAutoConfiguration
	static class FunctionOfTwoEvents {

		@ChaliceFunction("nightly")
		void nightly(String one, String two) {
		}

	}

	@EnableAutoConfiguration
	@Import(BeanThatIsNoFunction.Nightly.class)
	static class BeanThatIsNoFunction {

		@ChaliceFunction("nightly")
		static class Nightly {

		}

	}

	@EnableAutoConfiguration
	static class UnknownPlaceholder {

		@Bean
		CognitoUserPoolAuthorizer staff(@Value("${staff-pool.arn}") String arn) {
			return new CognitoUserPoolAuthorizer("staff", arn);
		}

	}

	@EnableAutoConfiguration
	static class RefusedInABeanMethod {

		@Bean
		ChaliceResponse maintenance() {
			return ChaliceResponse.ofStatus(99);
		}

	}

}
