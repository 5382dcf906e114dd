package io.chalice.model;

/**
 * What people call the method that a model names.
 */
public final class HandlerName {

	private HandlerName() {
	}

	/**
	 * Shorten the name of a method.
	 * @param handler where it is, {@code com.example.Cities#state(java.lang.String)}
	 * @return class and method, {@code Cities#state}
	 */
	public static String shorten(String handler) {
		String method = handler.replaceFirst("\\(.*", "");
		return method.substring(method.lastIndexOf('.', Math.max(0, method.indexOf('#'))) + 1);
	}

}
