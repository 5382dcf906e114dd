package io.chalice.autoconfigure.lambda;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.FunctionRegistry;
import org.springframework.cloud.function.json.JsonMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.ChaliceAutoConfiguration;
import io.chalice.json.JsonBinding;

/**
 * Auto-configuration of the catalog in which Spring Cloud Function's AWS adapter finds
 * what a Lambda function is: the routes as {@value LambdaEntryPoint#BEAN_NAME}, every
 * other function by its name, and the application's own function beans.
 * <p>
 * It stands in for Spring Cloud Function's own configuration, which would also scan for
 * function classes, route by header and expression, and build a JSON mapper of its own,
 * at every cold start.
 */
@AutoConfiguration(after = ChaliceAutoConfiguration.class)
@ConditionalOnClass(FunctionRegistry.class)
public final class ChaliceLambdaAutoConfiguration {

	@Bean(LambdaEntryPoint.BEAN_NAME)
	LambdaEntryPoint chalice(ChaliceApplication application) {
		return new LambdaEntryPoint(application.dispatcher());
	}

	@Bean
	@ConditionalOnMissingBean(JsonMapper.class)
	AdapterJsonMapper chaliceAdapterJsonMapper(JsonBinding json) {
		return new AdapterJsonMapper(json::mapper);
	}

	@Bean
	@ConditionalOnMissingBean(FunctionRegistry.class)
	LambdaFunctionCatalog functionCatalog(JsonMapper jsonMapper, ChaliceApplication application,
			LambdaEntryPoint entryPoint, Environment environment) {
		LambdaFunctionCatalog registry = new LambdaFunctionCatalog(jsonMapper, environment,
				application.functions().keySet());
		registry
			.register(new FunctionRegistration<>(entryPoint, LambdaEntryPoint.BEAN_NAME).type(LambdaEntryPoint.class));
		application.functions()
			.forEach((name, function) -> registry
				.register(new FunctionRegistration<>(new EventFunctionAdapter(function), name)
					.type(EventFunctionAdapter.class)));
		return registry;
	}

}
