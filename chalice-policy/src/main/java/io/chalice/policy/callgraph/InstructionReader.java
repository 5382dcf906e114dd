package io.chalice.policy.callgraph;

import java.util.Set;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

import io.chalice.policy.callgraph.CallGraph.FunctionalType;
import io.chalice.policy.classpath.ClassOrigin;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.TypeHierarchy.Declared;

/**
 * Reads what a method's instructions make reachable.
 */
final class InstructionReader {

	private static final Set<String> METAFACTORIES = Set.of("metafactory", "altMetafactory");

	private static final Set<String> REFLECTION = Set.of("java/lang/Class.forName", "java/lang/ClassLoader.loadClass",
			"java/lang/reflect/Method.invoke", "java/lang/invoke/MethodHandle.invoke",
			"java/lang/invoke/MethodHandle.invokeExact", "java/lang/invoke/MethodHandle.invokeWithArguments");

	// by these a method of a class is looked up by its name
	private static final Set<String> LOOKUPS = Set.of("java/lang/Class.getMethod", "java/lang/Class.getDeclaredMethod",
			"java/lang/Class.getMethods", "java/lang/Class.getDeclaredMethods",
			"java/lang/invoke/MethodHandles$Lookup.findVirtual", "java/lang/invoke/MethodHandles$Lookup.findStatic",
			"java/lang/invoke/MethodHandles$Lookup.findSpecial");

	private final CallGraphBuilder builder;

	private final ClassPath classPath;

	InstructionReader(CallGraphBuilder builder, ClassPath classPath) {
		this.builder = builder;
		this.classPath = classPath;
	}

	void read(MethodRef method, Declared declared) {
		int index = 0;
		for (AbstractInsnNode instruction : declared.method().instructions) {
			InstructionRef site = new InstructionRef(method, index++);
			if (instruction instanceof MethodInsnNode call) {
				readCall(site, call, declared);
			}
			else if (instruction instanceof TypeInsnNode type && type.getOpcode() == Opcodes.NEW) {
				this.builder.graph().addMade(type.desc, site);
				this.builder.instantiate(type.desc, method);
			}
			else if (instruction instanceof FieldInsnNode field) {
				readField(site, field);
			}
			else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
				readDynamic(site, dynamic);
			}
			else if (instruction instanceof LdcInsnNode constant && constant.cst instanceof Type type
					&& type.getSort() == Type.OBJECT) {
				readLiteral(site, type.getInternalName(), constant);
			}
		}
	}

	private void readCall(InstructionRef site, MethodInsnNode call, Declared caller) {
		CallEdge edge = new CallEdge(site, false);
		MethodSignature signature = MethodSignature.of(call);
		this.builder.graph().addOwner(call.owner);
		switch (call.getOpcode()) {
			case Opcodes.INVOKESTATIC -> {
				this.builder.initialize(call.owner, site.method());
				this.builder.callStatically(edge, signature);
			}
			case Opcodes.INVOKESPECIAL -> this.builder.callStatically(edge, signature);
			default -> {
				if (!call.owner.startsWith("[")) {
					this.builder.callVirtually(edge, signature);
					this.builder.graph().addInterfaceCall(signature, site);
				}
			}
		}
		if (caller.unit().origin() == ClassOrigin.APPLICATION && REFLECTION.contains(call.owner + "." + call.name)) {
			this.builder.graph().addReflection(site);
		}
		if (caller.unit().origin() == ClassOrigin.APPLICATION && LOOKUPS.contains(call.owner + "." + call.name)) {
			this.builder.graph().addLookup(site);
		}
		if (call.owner.equals("java/util/ServiceLoader") && call.name.startsWith("load")) {
			readServices(site, call);
		}
	}

	private void readServices(InstructionRef site, MethodInsnNode call) {
		AbstractInsnNode at = call.getPrevious();
		for (int i = 0; i < 4 && at != null; i++) {
			if (at instanceof LdcInsnNode constant && constant.cst instanceof Type type) {
				for (String provider : this.classPath.lines("META-INF/services/" + type.getClassName(), "")) {
					this.builder.construct(provider.replace('.', '/'),
							new ReachReason(site.method(), "loaded as a service"));
				}
				return;
			}
			at = at.getPrevious();
		}
	}

	private void readField(InstructionRef site, FieldInsnNode field) {
		if (field.getOpcode() == Opcodes.GETSTATIC || field.getOpcode() == Opcodes.PUTSTATIC) {
			this.builder.initialize(field.owner, site.method());
		}
		if (field.getOpcode() == Opcodes.PUTSTATIC || field.getOpcode() == Opcodes.PUTFIELD) {
			this.builder.store(field.owner, field.name, site);
		}
	}

	private void readDynamic(InstructionRef site, InvokeDynamicInsnNode dynamic) {
		if (!dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
				|| !METAFACTORIES.contains(dynamic.bsm.getName()) || !(dynamic.bsmArgs[1] instanceof Handle handle)) {
			return;
		}
		CallEdge edge = new CallEdge(site, true);
		MethodSignature signature = MethodSignature.of(handle);
		switch (handle.getTag()) {
			case Opcodes.H_INVOKESTATIC -> {
				this.builder.initialize(handle.getOwner(), site.method());
				this.builder.callStatically(edge, signature);
			}
			case Opcodes.H_NEWINVOKESPECIAL -> {
				this.builder.graph().addMadeOutside(handle.getOwner());
				this.builder.instantiate(handle.getOwner(), site.method());
				this.builder.callStatically(edge, signature);
			}
			case Opcodes.H_INVOKESPECIAL -> this.builder.callStatically(edge, signature);
			default -> this.builder.callVirtually(edge, signature);
		}
		MethodSignature function = new MethodSignature(Type.getReturnType(dynamic.desc).getInternalName(), dynamic.name,
				((Type) dynamic.bsmArgs[0]).getDescriptor());
		this.builder.graph()
			.addFunction(new MethodRef(handle.getOwner(), handle.getName(), handle.getDesc()),
					new FunctionalType(function, Type.getArgumentTypes(dynamic.desc).length));
	}

	private void readLiteral(InstructionRef site, String type, LdcInsnNode constant) {
		AbstractInsnNode next = constant.getNext();
		boolean logger = next instanceof MethodInsnNode call && call.name.startsWith("getLog");
		if (!logger && !type.equals(site.method().owner())) {
			this.builder.construct(type, new ReachReason(site.method(), "given as a class"));
		}
	}

}
