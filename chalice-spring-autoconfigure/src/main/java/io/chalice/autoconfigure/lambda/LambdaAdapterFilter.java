package io.chalice.autoconfigure.lambda;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Leaves out the parts of Spring Cloud Function that this framework does the work of, so
 * that a cold start does not pay for them.
 */
final class LambdaAdapterFilter implements AutoConfigurationImportFilter {

	private static final Set<String> LEFT_OUT = Set.of(
			"org.springframework.cloud.function.adapter.aws.AWSCompanionAutoConfiguration",
			"org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration",
			"org.springframework.cloud.function.context.config.FunctionsEndpointAutoConfiguration",
			"org.springframework.cloud.function.observability.ObservationAutoConfiguration",
			"org.springframework.cloud.function.cloudevent.CloudEventsFunctionExtensionConfiguration",
			"org.springframework.cloud.function.context.config.KotlinLambdaToFunctionAutoConfiguration");

	@Override
	public boolean[] match(@Nullable String[] autoConfigurationClasses,
			AutoConfigurationMetadata autoConfigurationMetadata) {
		boolean[] matches = new boolean[autoConfigurationClasses.length];
		for (int i = 0; i < matches.length; i++) {
			String name = autoConfigurationClasses[i];
			matches[i] = name == null || !LEFT_OUT.contains(name);
		}
		return matches;
	}

}
