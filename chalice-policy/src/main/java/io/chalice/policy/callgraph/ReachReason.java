package io.chalice.policy.callgraph;

import org.jspecify.annotations.Nullable;

/**
 * Why a method can run.
 *
 * @param from the method that leads to it, or null at the start of a chain
 * @param how a few words: that it is an entry point, is called, or is called back by what
 */
public record ReachReason(@Nullable MethodRef from, String how) {

}
