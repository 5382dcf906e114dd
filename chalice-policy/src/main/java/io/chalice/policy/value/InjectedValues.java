package io.chalice.policy.value;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.callgraph.FieldRef;
import io.chalice.policy.callgraph.MethodRef;

/**
 * What a container puts into fields and parameters.
 */
public interface InjectedValues {

	/**
	 * An application without a container.
	 */
	InjectedValues NONE = new InjectedValues() {

		@Override
		public @Nullable Set<SymbolicText> field(FieldRef field) {
			return null;
		}

		@Override
		public @Nullable Set<SymbolicText> parameter(MethodRef method, int parameter) {
			return null;
		}

		@Override
		public List<MethodRef> producers(FieldRef field) {
			return List.of();
		}

		@Override
		public List<MethodRef> producers(MethodRef method, int parameter) {
			return List.of();
		}

		@Override
		public SymbolicText property(String name, @Nullable SymbolicText fallback) {
			return (fallback != null) ? fallback : SymbolicText.unset("property " + name);
		}

	};

	/**
	 * Finds what is put into a field.
	 * @param field the field
	 * @return the texts, or null when the container leaves it alone
	 */
	@Nullable Set<SymbolicText> field(FieldRef field);

	/**
	 * Finds what is given to a parameter.
	 * @param method the method
	 * @param parameter the parameter's number, from 0, without the receiver
	 * @return the texts, or null when the container does not call the method
	 */
	@Nullable Set<SymbolicText> parameter(MethodRef method, int parameter);

	/**
	 * Finds the methods whose result is put into a field that the code itself does not
	 * write.
	 * @param field the field
	 * @return methods of configurations, none when no bean is of the field's type
	 */
	List<MethodRef> producers(FieldRef field);

	/**
	 * Finds the methods whose result is given to a parameter of a method that the code
	 * itself does not call.
	 * @param method the method
	 * @param parameter the parameter's number, from 0, without the receiver
	 * @return methods of configurations, none when no bean is of the parameter's type
	 */
	List<MethodRef> producers(MethodRef method, int parameter);

	/**
	 * Finds a configuration property.
	 * @param name its name
	 * @param fallback what it is when nothing sets it
	 * @return its value
	 */
	SymbolicText property(String name, @Nullable SymbolicText fallback);

}
