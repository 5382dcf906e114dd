package io.chalice.policy.classpath;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * One class as read from the class path. Classes that are not entered have no method
 * bodies.
 */
public final class ClassUnit {

	private final ClassNode node;

	private final ClassOrigin origin;

	private final Map<String, MethodNode> methods = new HashMap<>();

	ClassUnit(ClassNode node, ClassOrigin origin) {
		this.node = node;
		this.origin = origin;
		for (MethodNode method : node.methods) {
			this.methods.put(method.name + method.desc, method);
		}
	}

	/**
	 * Returns the class's name.
	 * @return the internal name, with slashes
	 */
	public String name() {
		return this.node.name;
	}

	/**
	 * Returns whose code this is.
	 * @return the origin
	 */
	public ClassOrigin origin() {
		return this.origin;
	}

	/**
	 * Returns the class as ASM sees it.
	 * @return the class node
	 */
	public ClassNode node() {
		return this.node;
	}

	/**
	 * Finds a method this class declares.
	 * @param name the method's name
	 * @param descriptor its descriptor
	 * @return the method or null
	 */
	public @Nullable MethodNode method(String name, String descriptor) {
		return this.methods.get(name + descriptor);
	}

	/**
	 * Finds a field this class declares.
	 * @param name the field's name
	 * @return the field or null
	 */
	public @Nullable FieldNode field(String name) {
		for (FieldNode field : this.node.fields) {
			if (field.name.equals(name)) {
				return field;
			}
		}
		return null;
	}

	/**
	 * Returns the names of the superclass and the interfaces.
	 * @return internal names, the superclass first
	 */
	public List<String> parents() {
		List<String> parents = new ArrayList<>();
		if (this.node.superName != null) {
			parents.add(this.node.superName);
		}
		parents.addAll(this.node.interfaces);
		return parents;
	}

	/**
	 * Says whether objects of exactly this class can exist.
	 * @return true unless it is an interface or abstract
	 */
	public boolean isConcrete() {
		return (this.node.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0;
	}

	/**
	 * Returns the annotations on the class.
	 * @return visible and invisible annotations
	 */
	public List<AnnotationNode> annotations() {
		return AnnotationReader.of(this.node.visibleAnnotations, this.node.invisibleAnnotations);
	}

}
