package io.chalice.policy.callgraph;

/**
 * A place a method is called from.
 *
 * @param site the instruction that calls the method or makes a function of it
 * @param lambda true when the instruction makes a function: it gives only the method's
 * first arguments
 */
public record CallEdge(InstructionRef site, boolean lambda) {

}
