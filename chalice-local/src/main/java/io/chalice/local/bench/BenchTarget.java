package io.chalice.local.bench;

import io.chalice.gateway.lambda.FunctionConfiguration;

/**
 * A function to measure.
 *
 * @param name its resource name, such as {@code api_handler}
 * @param configuration how it starts; no process inherits anything else
 * @param event what it is called with
 */
public record BenchTarget(String name, FunctionConfiguration configuration, BenchEvent event) {
}
