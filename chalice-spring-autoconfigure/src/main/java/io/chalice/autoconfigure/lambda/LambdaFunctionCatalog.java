package io.chalice.autoconfigure.lambda;

import java.util.Collection;
import java.util.List;

import org.springframework.cloud.function.context.FunctionProperties;
import org.springframework.cloud.function.context.catalog.BeanFactoryAwareFunctionRegistry;
import org.springframework.cloud.function.context.config.JsonMessageConverter;
import org.springframework.cloud.function.context.config.SmartCompositeMessageConverter;
import org.springframework.cloud.function.json.JsonMapper;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.env.Environment;
import org.springframework.messaging.converter.ByteArrayMessageConverter;
import org.springframework.messaging.converter.SmartMessageConverter;
import org.springframework.messaging.converter.StringMessageConverter;

import io.chalice.autoconfigure.conversion.DeferredConversionService;

/**
 * The adapter's catalog of functions. A process that is told to be a function that does
 * not exist ends with an error that says so; the adapter itself would go on to look for a
 * router and fail with a null pointer.
 */
final class LambdaFunctionCatalog extends BeanFactoryAwareFunctionRegistry {

	private final Environment environment;

	private final Collection<String> functions;

	LambdaFunctionCatalog(JsonMapper jsonMapper, Environment environment, Collection<String> functions) {
		super(new DeferredConversionService(DefaultConversionService::new),
				new SmartCompositeMessageConverter(List.of(new DeferredConverter(() -> converters(jsonMapper)))),
				jsonMapper, new FunctionProperties(), null);
		this.environment = environment;
		this.functions = List.copyOf(functions);
	}

	private static SmartMessageConverter converters(JsonMapper jsonMapper) {
		return new SmartCompositeMessageConverter(List.of(new JsonMessageConverter(jsonMapper),
				new ByteArrayMessageConverter(), new StringMessageConverter()));
	}

	@Override
	public <T> T lookup(Class<?> type, String functionDefinition, String... expectedOutputMimeTypes) {
		T found = super.lookup(type, functionDefinition, expectedOutputMimeTypes);
		if (found == null && functionDefinition != null
				&& functionDefinition.equals(this.environment.getProperty(FunctionProperties.FUNCTION_DEFINITION))) {
			throw new UnknownFunctionException(functionDefinition, this.functions);
		}
		if (found instanceof FunctionInvocationWrapper wrapper && isOurs(wrapper.getTarget())) {
			// its answers are JSON already: the adapter would parse them to find that out
			wrapper.setSkipOutputConversion(true);
		}
		return found;
	}

	private static boolean isOurs(Object function) {
		return function instanceof LambdaEntryPoint || function instanceof EventFunctionAdapter;
	}

}
