package io.chalice.autoconfigure.startup;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The variables and system properties that decide which configuration Spring Boot reads
 * and how it logs, whatever their way of writing them: where files are, which profiles
 * are active, and everything of logging. What an application itself asks for by a
 * variable is not among them, since it is asked for at each start.
 *
 * @param recorded what decides among the files of a package, and on logging, with its
 * values, which are no secrets
 * @param foreign the names of what brings configuration with it that a package does not
 * have
 */
record StartConditions(Map<String, String> recorded, Set<String> foreign) {

	private static final String[] RECORDED = { "springprofiles", "logging", "springapplicationname",
			"springapplicationgroup", "springoutputansi", "springmandatoryfileencoding" };

	private static final String[] FOREIGN = { "springconfig", "springapplicationjson", "springmainsources",
			"springmaincloudplatform", "vcap", "logback", "consolelog", "filelog" };

	private static final String[] FLAGS = { "debug", "trace", "logfile", "logpath", "logcorrelationpattern",
			"loglevelpattern", "logdateformatpattern", "logexceptionconversionword" };

	/**
	 * Find those that are set.
	 * @param variables the environment variables
	 * @param properties the system properties
	 * @return the conditions of a start
	 */
	static StartConditions of(Map<String, String> variables, Properties properties) {
		StartConditions found = new StartConditions(new TreeMap<>(), new TreeSet<>());
		variables.forEach(found::add);
		for (String name : properties.stringPropertyNames()) {
			found.add(name, properties.getProperty(name));
		}
		return found;
	}

	/**
	 * Return whether a start may use what was recorded.
	 * @param earlier what was recorded when the package was made
	 * @return {@code true} when everything that decides is the same
	 */
	boolean allow(Map<String, String> earlier) {
		return this.foreign.isEmpty() && this.recorded.equals(earlier);
	}

	private void add(String name, String value) {
		String uniform = PropertyPresence.uniform(name);
		if (startsWithAny(uniform, FOREIGN) || equalsAny(uniform)) {
			this.foreign.add(name);
		}
		else if (startsWithAny(uniform, RECORDED)) {
			this.recorded.put(name, value);
		}
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
