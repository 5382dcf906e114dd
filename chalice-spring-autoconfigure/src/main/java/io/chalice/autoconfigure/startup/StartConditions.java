package io.chalice.autoconfigure.startup;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The variables and system properties that decide which configuration Spring Boot reads
 * and how it logs, whatever their way of writing them: where files are, which profiles
 * are active, and everything of logging. What an application itself asks for by a
 * variable is not among them, since it is asked for at each start.
 */
final class StartConditions {

	/** Decides on the profiles; its value is no secret. */
	private static final String[] RECORDED = { "SPRINGPROFILES", "LOGGING", "SPRINGAPPLICATIONNAME",
			"SPRINGAPPLICATIONGROUP", "SPRINGOUTPUTANSI", "SPRINGMANDATORYFILEENCODING" };

	/** Brings configuration with it that a package does not have. */
	private static final String[] FOREIGN = { "SPRINGCONFIG", "SPRINGAPPLICATIONJSON", "SPRINGMAINSOURCES",
			"SPRINGMAINCLOUDPLATFORM", "VCAP", "LOGBACK", "CONSOLELOG", "FILELOG" };

	private static final String[] FLAGS = { "DEBUG", "TRACE", "LOGFILE", "LOGPATH", "LOGCORRELATIONPATTERN",
			"LOGLEVELPATTERN", "LOGDATEFORMATPATTERN", "LOGEXCEPTIONCONVERSIONWORD" };

	private StartConditions() {
	}

	/**
	 * Return those that are set.
	 * @param variables the environment variables
	 * @param properties the system properties
	 * @return their values by name; of those that bring their own configuration only that
	 * they are set
	 */
	static Map<String, String> of(Map<String, String> variables, Properties properties) {
		Map<String, String> found = new TreeMap<>();
		variables.forEach((name, value) -> add(found, name, value));
		for (String name : properties.stringPropertyNames()) {
			add(found, name, properties.getProperty(name));
		}
		return found;
	}

	/**
	 * Return whether configuration comes from elsewhere.
	 * @param conditions the conditions of a start
	 * @return {@code true} when it cannot be known beforehand
	 */
	static boolean areForeign(Map<String, String> conditions) {
		return conditions.containsValue("");
	}

	private static void add(Map<String, String> found, String name, String value) {
		String uniform = uniform(name);
		if (uniform.isEmpty()) {
			return;
		}
		if (startsWithAny(uniform, FOREIGN) || equalsAny(uniform)) {
			found.put(name, "");
		}
		else if (startsWithAny(uniform, RECORDED)) {
			found.put(name, value.isEmpty() ? " " : value);
		}
	}

	private static String uniform(String name) {
		char first = name.isEmpty() ? ' ' : Character.toUpperCase(name.charAt(0));
		if ("SLVCFDT".indexOf(first) < 0) {
			return "";
		}
		StringBuilder uniform = new StringBuilder(name.length());
		for (int i = 0; i < name.length(); i++) {
			if (Character.isLetterOrDigit(name.charAt(i))) {
				uniform.append(name.charAt(i));
			}
		}
		return uniform.toString().toUpperCase(Locale.ROOT);
	}

	private static boolean startsWithAny(String name, String[] starts) {
		for (String start : starts) {
			if (name.startsWith(start)) {
				return true;
			}
		}
		return false;
	}

	private static boolean equalsAny(String name) {
		for (String flag : FLAGS) {
			if (name.equals(flag)) {
				return true;
			}
		}
		return false;
	}

}
