package io.chalice.policy.sdk;

import io.chalice.policy.callgraph.SdkCall;

/**
 * An operation and a place that calls it.
 *
 * @param operation the operation
 * @param call the call
 * @param onTable true when the call's receiver names the table, as in the DynamoDB
 * enhanced client
 */
public record OperationUse(Operation operation, SdkCall call, boolean onTable) {

}
