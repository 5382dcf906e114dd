package io.chalice.shell.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;

import io.chalice.shell.command.CommandCatalog;
import io.chalice.shell.command.ShellContext;

/**
 * Runs the interactive session, a Spring Boot application.
 */
public final class ConsoleSession {

	private ConsoleSession() {
	}

	/**
	 * Run a session until the user leaves it.
	 * @param context where the user stands
	 * @param commands what can be typed
	 * @return the exit code
	 */
	public static int run(ShellContext context, CommandCatalog commands) {
		quietLogging();
		SpringApplication application = new SpringApplication(SessionApplication.class);
		// it is this program's arguments that are commands, and Spring knows none of them
		application.setAddCommandLineProperties(false);
		application.setDefaultProperties(properties(context.environment()));
		application.addInitializers((spring) -> {
			spring.getBeanFactory().registerSingleton("shellContext", context);
			spring.getBeanFactory().registerSingleton("commands", commands);
		});
		// closing saves the history and gives the terminal back
		application.run().close();
		return 0;
	}

	// Spring Boot would set up the JDK's logging, in which JLine logs, to say more
	private static void quietLogging() {
		System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
		LogManager.getLogManager().getLogger("").setLevel(Level.SEVERE);
	}

	private static Map<String, Object> properties(Map<String, String> environment) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("spring.application.name", "chalice-shell");
		properties.put("spring.main.banner-mode", "off");
		properties.put("spring.main.log-startup-info", "false");
		properties.put("spring.main.lazy-initialization", "true");
		properties.put("spring.shell.config.location", "{userconfig}/chalice");
		properties.put("spring.shell.history.name", "history");
		properties.put("spring.shell.history.enabled", environment.getOrDefault("CHALICE_HISTORY", "true"));
		// the commands of this program replace those of Spring Shell
		for (String command : new String[] { "help", "version", "script", "history", "clear" }) {
			properties.put("spring.shell.command.%s.enabled".formatted(command), "false");
		}
		return properties;
	}

}
