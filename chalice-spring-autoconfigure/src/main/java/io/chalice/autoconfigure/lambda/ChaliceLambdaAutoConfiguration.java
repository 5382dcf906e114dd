package io.chalice.autoconfigure.lambda;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.FunctionRegistry;
import org.springframework.context.annotation.Bean;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.ChaliceAutoConfiguration;

/**
 * Auto-configuration of what Spring Cloud Function's AWS adapter finds in its catalog:
 * the routes as {@value LambdaEntryPoint#BEAN_NAME}, every other function by its name.
 */
@AutoConfiguration(after = ChaliceAutoConfiguration.class,
		beforeName = "org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration")
@ConditionalOnClass(FunctionRegistry.class)
public final class ChaliceLambdaAutoConfiguration {

	@Bean(LambdaEntryPoint.BEAN_NAME)
	LambdaEntryPoint chalice(ChaliceApplication application) {
		return new LambdaEntryPoint(application.dispatcher());
	}

	@Bean
	SmartInitializingSingleton chaliceFunctionRegistrar(ChaliceApplication application, FunctionRegistry registry) {
		return () -> application.functions()
			.forEach((name, function) -> registry
				.register(new FunctionRegistration<>(new EventFunctionAdapter(function), name)
					.type(EventFunctionAdapter.class)));
	}

}
