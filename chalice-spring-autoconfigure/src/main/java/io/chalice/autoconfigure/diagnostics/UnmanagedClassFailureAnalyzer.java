package io.chalice.autoconfigure.diagnostics;

import org.springframework.util.ClassUtils;

import io.chalice.declaration.UnmanagedClassException;

/**
 * Explains a class with routes that is no bean.
 */
final class UnmanagedClassFailureAnalyzer extends MistakeFailureAnalyzer<UnmanagedClassException> {

	@Override
	String action(UnmanagedClassException mistake) {
		String name = ClassUtils.getShortName(mistake.handler());
		return "Make it a bean, with this annotation on the class:\n\n    @Component\n    class %s"
			.formatted(name.substring(name.lastIndexOf('.') + 1));
	}

}
