package io.chalice.autoconfigure.local;

import org.springframework.boot.SpringApplication;
import org.springframework.util.ClassUtils;

/**
 * Tells whether an application was started through its own main method, rather than by
 * Lambda, a test or a build.
 */
final class ApplicationMain {

	private ApplicationMain() {
	}

	/**
	 * Return whether the main method that is running belongs to the application.
	 * @param application the application
	 * @return {@code true} if the main class is one of the application's sources, or is
	 * in the package of one or above it
	 */
	static boolean started(SpringApplication application) {
		Class<?> main = application.getMainApplicationClass();
		return main != null && isRunning(main) && application.getAllSources()
			.stream()
			.anyMatch((source) -> source instanceof Class<?> type && belongsTo(main, ClassUtils.getUserClass(type)));
	}

	/**
	 * Return whether a class's main method is on this thread's stack: the Lambda adapter
	 * names the main class without calling it.
	 * @param main the class
	 * @return {@code true} if its main method is running
	 */
	private static boolean isRunning(Class<?> main) {
		return StackWalker.getInstance()
			.walk((frames) -> frames.anyMatch(
					(frame) -> "main".equals(frame.getMethodName()) && frame.getClassName().equals(main.getName())));
	}

	private static boolean belongsTo(Class<?> main, Class<?> source) {
		String mainPackage = main.getPackageName();
		return main == source
				|| (!mainPackage.isEmpty() && (source.getPackageName() + ".").startsWith(mainPackage + "."));
	}

}
