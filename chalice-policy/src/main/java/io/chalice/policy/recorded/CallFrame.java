package io.chalice.policy.recorded;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method on the way to a call.
 *
 * @param type the class's name
 * @param method the method's name; a lambda has that of the method it is written in
 * @param line the line, or 0 when it is not known
 */
public record CallFrame(String type, String method, int line) {

	private static final Pattern FORM = Pattern.compile("([^#]+)#(.+):(-?\\d+)");

	private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

	static CallFrame parse(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("No frame: " + text);
		}
		return new CallFrame(matcher.group(1), LAMBDA.matcher(matcher.group(2)).replaceAll("$1"),
				Math.max(0, Integer.parseInt(matcher.group(3))));
	}

	/**
	 * Says whether this is a handler of a function.
	 * @param handler the handler as the application's model has it, such as
	 * {@code com.example.Cities#state(java.lang.String)}
	 * @return true when it is
	 */
	public boolean isIn(String handler) {
		int parameters = handler.indexOf('(');
		return (this.type + "#" + this.method).equals((parameters < 0) ? handler : handler.substring(0, parameters));
	}

	/**
	 * Writes the frame for a reader.
	 * @return the class, the method and the line
	 */
	@Override
	public String toString() {
		return this.type + "." + this.method + ((this.line > 0) ? ":" + this.line : "");
	}

}
