package com.example.seen;

import java.time.Duration;
import java.util.*;
import io.chalice.ChaliceRoute;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LoggerGroups;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.*;

@SpringBootApplication
@EnableConfigurationProperties(SeenApplication.Shop.class)
public class SeenApplication {

	@ConfigurationProperties("shop")
	record Shop(String region, int size, Duration pause, List<String> colours) {
	}

	private final ConfigurableEnvironment environment;

	private final Shop shop;

	private final LoggingSystem logging;

	private final LoggerGroups groups;

	SeenApplication(ConfigurableEnvironment environment, Shop shop, LoggingSystem logging, LoggerGroups groups) {
		this.environment = environment;
		this.shop = shop;
		this.logging = logging;
		this.groups = groups;
	}

	@ChaliceRoute("/kind")
	String kind() {
		return this.environment.getConversionService().getClass().getName().startsWith("io.chalice") ? "frozen"
				: "ordinary";
	}

	@ChaliceRoute("/environment")
	String environment() {
		StringBuilder seen = new StringBuilder();
		seen.append("profiles ").append(String.join(",", this.environment.getActiveProfiles())).append('\n');
		for (PropertySource<?> source : this.environment.getPropertySources()) {
			seen.append("source ").append(source.getName()).append('\n');
			if (source instanceof EnumerablePropertySource<?> known && source.getName().startsWith("Config")) {
				for (String name : known.getPropertyNames()) {
					seen.append(name).append('=').append(this.environment.getProperty(name)).append(" (");
					seen.append(source.getProperty(name).getClass().getSimpleName()).append(", ");
					seen.append(OriginLookup.getOrigin(source, name)).append(")\n");
				}
			}
		}
		seen.append("number ").append(this.environment.getProperty("shop.size", Integer.class)).append('\n');
		seen.append("random ").append(this.environment.getProperty("random.int") != null).append('\n');
		seen.append("bound ").append(this.shop).append('\n');
		seen.append("level ").append(this.logging.getLoggerConfiguration("com.example.seen.Quiet")).append('\n');
		this.groups.forEach((group) -> seen.append("group ").append(group.getName()).append(group.getMembers()));
		return seen.toString();
	}

	@ChaliceRoute("/log")
	String log() {
		LoggerFactory.getLogger("com.example.seen.Quiet").debug("quiet");
		LoggerFactory.getLogger("com.example.seen.Loud").debug("not seen");
		LoggerFactory.getLogger("com.example.seen.a.rather.long.name.of.a.package.and.Logger").warn("loud {}", 1);
		java.util.logging.Logger.getLogger("com.example.seen.Bridge").warning("bridged");
		LoggerFactory.getLogger(getClass()).error("failed", new IllegalStateException("broken"));
		return "logged";
	}

	public static void main(String[] args) {
		SpringApplication.run(SeenApplication.class, args);
	}

}
