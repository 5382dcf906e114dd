package io.chalice.project.adoption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.maven.model.Dependency;

import io.chalice.project.maven.EffectiveModel;

/**
 * What the libraries of a project do that does nothing on Lambda, or something else than
 * on a server. What the project itself declares is told when it is described.
 */
final class UnservedLibraries {

	private static final Map<Pattern, String> RULES = rules();

	private UnservedLibraries() {
	}

	private static Map<Pattern, String> rules() {
		Map<Pattern, String> rules = new LinkedHashMap<>();
		String boot = "spring-boot-starter-";
		rules.put(Pattern.compile(boot + "(web|webmvc|jersey|web-services|hateoas|data-rest)"),
				"its web server does not start and its controllers are not served; write @ChaliceRoute(\"/path\") on "
						+ "their methods");
		rules.put(Pattern.compile(boot + "(webflux|rsocket|graphql)"),
				"its web server does not start and its handlers are not served; write @ChaliceRoute(\"/path\") on a "
						+ "method, which may return a Mono or a Flux");
		rules.put(Pattern.compile(boot + "(tomcat|jetty|undertow|reactor-netty)(-runtime)?"),
				"Lambda starts no web server; leave it out");
		rules.put(Pattern.compile(boot + "security(-.*)?"),
				"its filter chain is never asked, and a bean that takes HttpSecurity stops the start: put "
						+ "@ConditionalOnWebApplication on it, declare an authorizer as a bean and name it: "
						+ "@ChaliceRoute(value = \"/path\", authorizer = \"name\")");
		rules.put(Pattern.compile(boot + "(websocket|thymeleaf|freemarker|mustache|groovy-templates)"),
				"it is not served; return what the browser gets, as text or JSON");
		rules.put(Pattern.compile(boot + "actuator"),
				"its endpoints are not served; write @ChaliceRoute(\"/health\") on a method of your own");
		rules.put(Pattern.compile(boot + "(quartz|batch)"),
				"nothing runs between invocations; write @ChaliceSchedule(\"rate(5 minutes)\")");
		rules.put(Pattern.compile(boot + "(amqp|artemis|activemq|kafka|pulsar|integration)|spring-kafka"),
				"its listeners are not called; write @ChaliceSqsListener(\"queue\") for a queue of SQS");
		rules.put(Pattern.compile(boot + "(data-jpa|data-jdbc|jdbc|data-r2dbc|jooq)"),
				"it works, but every concurrent invocation has a connection pool of its own: set "
						+ "spring.datasource.hikari.maximum-pool-size=1, and see what it costs a cold start: bench");
		rules.put(Pattern.compile(boot + "session-.*|spring-session-.*"),
				"there is no HTTP session; keep what has to last in a table");
		rules.put(Pattern.compile("springdoc-openapi-.*"),
				"its pages are not served; API Gateway exports OpenAPI: aws apigateway get-export");
		return rules;
	}

	/**
	 * Look through the dependencies.
	 * @param model the project
	 * @return a line for each that is not what it was
	 */
	static List<String> of(EffectiveModel model) {
		List<String> lines = new ArrayList<>();
		for (Dependency dependency : model.dependencies()) {
			boolean deployed = !List.of("test", "provided").contains(String.valueOf(dependency.getScope()));
			RULES.forEach((pattern, text) -> {
				if (deployed && pattern.matcher(dependency.getArtifactId()).matches()) {
					lines.add("%s: %s".formatted(dependency.getArtifactId(), text));
				}
			});
		}
		return lines;
	}

}
