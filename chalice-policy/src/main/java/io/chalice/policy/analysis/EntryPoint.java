package io.chalice.policy.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A method that something outside the application calls: a route, a function or a Lambda
 * handler.
 *
 * @param className the class's full name, with dots
 * @param method the method's name, or null for what the class is a handler by
 * @param parameters the simple or full names of the parameter types, separated by commas,
 * or null for any
 */
public record EntryPoint(String className, @Nullable String method, @Nullable String parameters) {

	/**
	 * Reads an entry point.
	 * @param text {@code com.example.Handler}, {@code com.example.Handler::handle},
	 * {@code com.example.Cities#state(String)} or a method with a descriptor,
	 * {@code com.example.Cities#state(I)V}
	 * @return the entry point
	 */
	public static EntryPoint parse(String text) {
		String separator = text.contains("::") ? "::" : "#";
		int at = text.indexOf(separator);
		if (at < 0) {
			return new EntryPoint(text.strip(), null, null);
		}
		String method = text.substring(at + separator.length()).strip();
		int open = method.indexOf('(');
		if (open < 0) {
			return new EntryPoint(text.substring(0, at).strip(), method, null);
		}
		boolean descriptor = method.indexOf(')') < method.length() - 1;
		String parameters = descriptor ? method.substring(open) : method.substring(open + 1, method.length() - 1);
		return new EntryPoint(text.substring(0, at).strip(), method.substring(0, open), parameters.replace(" ", ""));
	}

	/**
	 * Returns the class as class files name it.
	 * @return the internal name, with slashes
	 */
	public String internalName() {
		return this.className.replace('.', '/');
	}

	/**
	 * Names the entry point as {@link #parse} reads it.
	 * @return class, method and parameters as far as they are given
	 */
	@Override
	public String toString() {
		if (this.method == null) {
			return this.className;
		}
		String arguments = (this.parameters != null && !this.parameters.startsWith("(")) ? "(" + this.parameters + ")"
				: this.parameters;
		return this.className + "#" + this.method + ((arguments != null) ? arguments : "");
	}

}
