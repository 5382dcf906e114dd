package io.chalice.autoconfigure.failure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;

/**
 * Where a failure comes from: the bean that was not created and the application's own
 * line, whatever other beans were waiting for it.
 *
 * @param cause what was thrown first
 * @param bean the bean's name, or {@code null} when no bean was being created
 * @param owner what defines the bean, or {@code null} when that is not known
 * @param line the line of the application, or {@code null} when it has no part in it
 */
public record BeanFailure(Throwable cause, @Nullable String bean, @Nullable String owner, @Nullable String line) {

	private static final String BEANS = "org.springframework.beans.";

	/**
	 * A class as Spring tells where it found it: on the class path, or in a directory.
	 */
	private static final Pattern CLASS = Pattern.compile("\\[(?:.*/classes/)?([^\\]]+)\\.class]");

	private static final List<String> OF_OTHERS = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "jakarta.",
			"org.springframework.", "io.chalice.", "com.amazonaws.", "software.amazon.", "org.junit.", "kotlin.",
			"reactor.", "org.apache.", "org.hibernate.", "com.zaxxer.", "com.fasterxml.", "tools.jackson.", "ch.qos.",
			"org.slf4j.");

	/**
	 * Look into a failure.
	 * @param failure the failure, with its causes
	 * @return where it comes from
	 */
	public static BeanFailure of(Throwable failure) {
		String bean = null;
		String owner = null;
		Throwable cause = failure;
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof BeanCreationException creation && creation.getBeanName() != null) {
				bean = creation.getBeanName();
				owner = owner(creation.getResourceDescription());
			}
			cause = each;
		}
		return new BeanFailure(cause, bean, owner, line(cause));
	}

	private static @Nullable String owner(@Nullable String description) {
		Matcher matcher = CLASS.matcher((description != null) ? description : "");
		return matcher.find() ? matcher.group(1).replace('/', '.') : description;
	}

	private static @Nullable String line(Throwable cause) {
		for (StackTraceElement frame : cause.getStackTrace()) {
			String owner = frame.getClassName();
			if (owner.startsWith(BEANS)) {
				// whoever asked for the bean has no part in it
				return null;
			}
			if (OF_OTHERS.stream().noneMatch(owner::startsWith) && !owner.contains("$$")) {
				return "%s.%s(%s:%d)".formatted(owner, frame.getMethodName(), frame.getFileName(),
						frame.getLineNumber());
			}
		}
		return null;
	}

	/**
	 * Tell where.
	 * @return such as {@code Bean 'pool' is made by com.example.App.pool(App.java:12).},
	 * empty when nothing is known
	 */
	public String place() {
		if (this.bean == null) {
			return (this.line != null) ? "Thrown by %s.".formatted(this.line) : "";
		}
		if (this.line != null) {
			return "Bean '%s' is made by %s.".formatted(this.bean, this.line);
		}
		return (this.owner != null) ? "Bean '%s' is defined in %s.".formatted(this.bean, this.owner)
				: "Bean '%s' was not created.".formatted(this.bean);
	}

	/**
	 * Add to a sentence where that is so.
	 * @param sentence the sentence
	 * @return the sentence and the place
	 */
	public String append(String sentence) {
		String place = place();
		return place.isEmpty() ? sentence : sentence + "\n\n" + place;
	}

}
