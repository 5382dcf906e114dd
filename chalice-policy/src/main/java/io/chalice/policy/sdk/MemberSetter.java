package io.chalice.policy.sdk;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.value.CallContext;

/**
 * A call that sets a member of a request.
 *
 * @param site the call
 * @param call how its method is called, or null for all ways
 */
record MemberSetter(InstructionRef site, @Nullable CallContext call) {
}
