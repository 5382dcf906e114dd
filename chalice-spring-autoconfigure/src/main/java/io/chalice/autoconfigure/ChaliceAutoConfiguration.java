package io.chalice.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.autoconfigure.function.AuthorizerFunction;
import io.chalice.autoconfigure.function.BeanValidationEvents;
import io.chalice.autoconfigure.function.EventFunction;
import io.chalice.autoconfigure.function.EventValidator;
import io.chalice.autoconfigure.function.FoundFunction;
import io.chalice.autoconfigure.function.FunctionWiring;
import io.chalice.autoconfigure.json.UnconfiguredMapper;
import io.chalice.autoconfigure.properties.ChaliceProperties;
import io.chalice.autoconfigure.result.ResultUnwrapping;
import io.chalice.autoconfigure.route.ArgumentValidator;
import io.chalice.autoconfigure.route.BeanValidationArguments;
import io.chalice.autoconfigure.route.PathVariableConversion;
import io.chalice.autoconfigure.route.ViewArguments;
import io.chalice.autoconfigure.route.ViewMiddleware;
import io.chalice.autoconfigure.route.ViewScope;
import io.chalice.autoconfigure.route.ViewTarget;
import io.chalice.autoconfigure.validation.DeclaredConstraints;
import io.chalice.dispatch.Application;
import io.chalice.dispatch.CurrentRequest;
import io.chalice.dispatch.Dispatcher;
import io.chalice.json.JsonBinding;
import io.chalice.middleware.ChaliceMiddleware;
import io.chalice.middleware.MiddlewareChain;
import io.chalice.route.Route;

/**
 * Auto-configuration of the application: its routes, functions and authorizers.
 */
@AutoConfiguration(afterName = { "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
		"org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration" })
@EnableConfigurationProperties(ChaliceProperties.class)
public final class ChaliceAutoConfiguration {

	@Bean
	CurrentRequest chaliceCurrentRequest() {
		return new CurrentRequest();
	}

	@Bean
	ApplicationScan chaliceApplicationScan(ConfigurableListableBeanFactory beanFactory, Environment environment,
			ChaliceProperties properties) {
		return ApplicationScan.of(beanFactory, properties, environment.getProperty("spring.application.name"), null);
	}

	@Bean
	JsonBinding chaliceJsonBinding(ObjectProvider<JsonMapper> jsonMappers, ConfigurableEnvironment environment) {
		return new JsonBinding(() -> jsonMappers.getIfAvailable(() -> JsonMapper.builder().build()),
				UnconfiguredMapper.isFor(environment));
	}

	@Bean
	ProxyCheck chaliceProxyCheck(ConfigurableListableBeanFactory beanFactory, ApplicationScan scan) {
		return new ProxyCheck(beanFactory, scan.methods());
	}

	// an application of the name Chalice has a chaliceApplication of its own
	@Bean("chaliceRuntime")
	ChaliceApplication chaliceApplication(ConfigurableListableBeanFactory beanFactory, ApplicationScan scan,
			ChaliceProperties properties, CurrentRequest currentRequest, JsonBinding json,
			ObjectProvider<ArgumentValidator> validators, ObjectProvider<EventValidator> eventValidators,
			ObjectProvider<ViewScope> scopes) {
		ViewScope scope = scopes.getIfAvailable();
		ViewArguments arguments = new ViewArguments(json, new PathVariableConversion(beanFactory));
		ResultUnwrapping results = new ResultUnwrapping(json);
		ArgumentValidator validator = validators.getIfAvailable(() -> ArgumentValidator.NONE);
		// not eager: that would create every factory bean to ask for its type
		MiddlewareChain middleware = new MiddlewareChain(
				beanFactory.getBeanProvider(ChaliceMiddleware.class, false).orderedStream().toList());
		List<Route> routes = scan.routes()
			.stream()
			.map((route) -> new Route(route.model(),
					new ViewTarget(route, beanFactory, arguments, validator, results, scope,
							ViewMiddleware.of(middleware, route.model().handler(), currentRequest))))
			.toList();
		FunctionWiring wiring = new FunctionWiring(beanFactory, results,
				eventValidators.getIfAvailable(() -> EventValidator.NONE), middleware);
		Map<String, EventFunction> functions = new LinkedHashMap<>();
		for (FoundFunction function : scan.functions()) {
			String name = function.model().name();
			functions.put(name,
					scan.isAuthorizer(name)
							? new AuthorizerFunction(name, function.toEventFunction(wiring.withoutMiddleware()))
							: function.toEventFunction(wiring));
		}
		Dispatcher dispatcher = new Dispatcher(
				new Application(routes, json, scan.model().binaryTypes(), properties.isDebug()), currentRequest);
		return new ChaliceApplication(scan.model(), dispatcher, functions);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(Validator.class)
	static class ValidationConfiguration {

		@Bean
		ArgumentValidator chaliceArgumentValidator(ObjectProvider<Validator> validators,
				ObjectProvider<DeclaredConstraints> constraints) {
			Supplier<Validator> validator = validator(validators, constraints);
			return (validator != null) ? new BeanValidationArguments(validator, known(constraints))
					: ArgumentValidator.NONE;
		}

		@Bean
		EventValidator chaliceEventValidator(ObjectProvider<Validator> validators,
				ObjectProvider<DeclaredConstraints> constraints) {
			Supplier<Validator> validator = validator(validators, constraints);
			return (validator != null) ? new BeanValidationEvents(validator, known(constraints)) : EventValidator.NONE;
		}

		private static DeclaredConstraints known(ObjectProvider<DeclaredConstraints> constraints) {
			return constraints.getIfAvailable(DeclaredConstraints::anywhere);
		}

		// waits only where it is known which methods need it
		private static @Nullable Supplier<Validator> validator(ObjectProvider<Validator> validators,
				ObjectProvider<DeclaredConstraints> constraints) {
			if (constraints.getIfAvailable() != null) {
				return validators::getObject;
			}
			Validator validator = validators.getIfAvailable();
			return (validator != null) ? () -> validator : null;
		}

	}

}
