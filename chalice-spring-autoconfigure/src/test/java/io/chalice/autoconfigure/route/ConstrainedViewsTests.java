package io.chalice.autoconfigure.route;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.boot.test.context.FilteredClassLoader;

import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;
import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.autoconfigure.infrastructure.LazyInfrastructure;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for constraints of Bean Validation on parameters of views.
 */
class ConstrainedViewsTests {

	@ParameterizedTest
	@CsvFileSource(resources = "validation.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\'')
	void constraintsAreChecked(String method, String path, @Nullable String json, int status, String message) {
		TestContexts.runner(Constrained.class).run((context) -> {
			ApiCall call = ApiCall.to(method, path);
			ApiCall.Answer answer = ((json != null) ? call.withJson(json) : call).send(context);
			assertThat(answer).isEqualTo(new ApiCall.Answer(status, (status == 200) ? message
					: "{\"Code\":\"BadRequestError\",\"Message\":\"%s\"}".formatted(message)));
		});
	}

	@Test
	void aValidatorThatWaitsIsMadeByTheFirstCallThatNeedsIt() {
		TestContexts.runner(Constrained.class)
			.withInitializer((context) -> context.addBeanFactoryPostProcessor(new LazyInfrastructure()))
			.run((context) -> {
				assertThat(ApiCall.to("GET", "/plain/4").send(context)).isEqualTo(new ApiCall.Answer(200, "4"));
				assertThat(context.getBeanFactory().containsSingleton("defaultValidator")).isFalse();
				assertThat(ApiCall.to("GET", "/counts/4").send(context).status()).isEqualTo(400);
			});
	}

	@Test
	void withoutBeanValidationConstraintsAreNotChecked() {
		TestContexts.runner(Constrained.class)
			.withClassLoader(new FilteredClassLoader("jakarta.validation", "org.hibernate.validator"))
			.run((context) -> {
				assertThat(context).hasNotFailed().doesNotHaveBean(ArgumentValidator.class);
				assertThat(ApiCall.to("POST", "/orders").withJson("{\"customer\":\"\",\"lines\":[]}").send(context))
					.isEqualTo(new ApiCall.Answer(200, "0"));
			});
	}

	@Test
	void constraintsBehindAProxyOfInterfacesAreChecked() {
		BeanNameAutoProxyCreator proxies = new BeanNameAutoProxyCreator();
		proxies.setBeanNames("*Limited");
		TestContexts.runner(Limited.class)
			.withBean(BeanNameAutoProxyCreator.class, () -> proxies)
			.run((context) -> assertThat(ApiCall.to("GET", "/limited/4").send(context).body())
				.contains("count: must be less than or equal to 3"));
	}

	interface Limits {

		@ChaliceRoute("/limited/{count}")
		int limited(@Max(3) int count);

	}

	static class Limited implements Limits {

		@Override
		public int limited(int count) {
			return count;
		}

	}

	record Line(@NotBlank String product, @Max(10) int count) {

	}

	record Order(@NotBlank String customer, @NotEmpty List<@Valid Line> lines, @Valid @Nullable Line gift) {

	}

	static class Constrained {

		@ChaliceRoute(value = "/orders", methods = HttpMethod.POST)
		int order(@JsonBody Order order) {
			return order.lines().size();
		}

		@ChaliceRoute(value = "/valid-orders", methods = HttpMethod.POST)
		int validOrder(@Valid @JsonBody Order order) {
			return order.lines().size();
		}

		@ChaliceRoute(value = "/lines", methods = HttpMethod.POST)
		int lines(@JsonBody @Size(max = 2) List<@Valid Line> lines) {
			return lines.size();
		}

		@ChaliceRoute("/plain/{count}")
		int plain(int count) {
			return count;
		}

		@ChaliceRoute("/counts/{count}")
		int count(@Max(3) int count) {
			return count;
		}

		@ChaliceRoute("/codes/{code}/{other}")
		String codes(@Pattern(regexp = "[a-z]+") String code, @Pattern(regexp = "[0-9]+") String other) {
			return code + other;
		}

	}

}
