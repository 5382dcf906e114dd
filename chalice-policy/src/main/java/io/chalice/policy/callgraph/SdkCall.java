package io.chalice.policy.callgraph;

/**
 * A call into the AWS SDK.
 *
 * @param site where the call, or the method reference, is
 * @param target the SDK's method
 * @param reference true for a method reference, whose arguments are not on the stack
 */
public record SdkCall(InstructionRef site, MethodSignature target, boolean reference) {

}
