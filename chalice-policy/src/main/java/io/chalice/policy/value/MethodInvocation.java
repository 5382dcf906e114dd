package io.chalice.policy.value;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.InstructionRef;

/**
 * A call whose result is asked for.
 *
 * @param site the call
 * @param method the method as the call names it
 * @param facet which texts are meant
 * @param call how the call's method is called, or null for all ways
 */
record MethodInvocation(InstructionRef site, MethodInsnNode method, ValueFacet facet, @Nullable CallContext call) {
}
