package io.chalice.policy.callgraph;

import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * A method as a call names it, before it is known which class declares it.
 *
 * @param owner the internal name of the type the call names
 * @param name the method's name
 * @param descriptor the method's descriptor
 */
public record MethodSignature(String owner, String name, String descriptor) {

	static MethodSignature of(MethodInsnNode call) {
		return new MethodSignature(call.owner, call.name, call.desc);
	}

	static MethodSignature of(Handle handle) {
		return new MethodSignature(handle.getOwner(), handle.getName(), handle.getDesc());
	}

}
