package io.chalice.policy.value;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What can be said of the SDK's results, such as the URL of a queue whose name was asked
 * with.
 */
@FunctionalInterface
public interface SdkResults {

	/**
	 * Answers nothing.
	 */
	SdkResults NONE = (owner, method) -> null;

	/**
	 * Finds the texts a method of the SDK returns.
	 * @param owner the internal name of the SDK's type
	 * @param method the method's name
	 * @return the texts, or null when nothing can be said
	 */
	@Nullable Set<SymbolicText> find(String owner, String method);

}
