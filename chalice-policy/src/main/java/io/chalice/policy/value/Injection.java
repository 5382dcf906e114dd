package io.chalice.policy.value;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.callgraph.FieldRef;
import io.chalice.policy.callgraph.MethodRef;

/**
 * What a container puts into fields and parameters.
 */
public interface Injection {

	/**
	 * An application without a container.
	 */
	Injection NONE = new Injection() {

		@Override
		public @Nullable Set<Text> field(FieldRef field) {
			return null;
		}

		@Override
		public @Nullable Set<Text> parameter(MethodRef method, int parameter) {
			return null;
		}

		@Override
		public Text property(String name, @Nullable Text fallback) {
			return (fallback != null) ? fallback : Text.unset("property " + name);
		}

	};

	/**
	 * Finds what is put into a field.
	 * @param field the field
	 * @return the texts, or null when the container leaves it alone
	 */
	@Nullable Set<Text> field(FieldRef field);

	/**
	 * Finds what is given to a parameter.
	 * @param method the method
	 * @param parameter the parameter's number, from 0, without the receiver
	 * @return the texts, or null when the container does not call the method
	 */
	@Nullable Set<Text> parameter(MethodRef method, int parameter);

	/**
	 * Finds a configuration property.
	 * @param name its name
	 * @param fallback what it is when nothing sets it
	 * @return its value
	 */
	Text property(String name, @Nullable Text fallback);

}
