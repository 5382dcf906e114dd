package io.chalice.project.hygiene;

import java.util.List;

/**
 * The rules, by the ids that libraries have in Maven Central.
 */
final class HygieneRules {

	private static final String SDK = "software\\.amazon\\.awssdk:";

	static final List<HygieneRule> ALL = List.of(
			new HygieneRule("web-server", List.of(
					LibraryFamily.of("Tomcat", "org\\.apache\\.tomcat\\.embed:tomcat-embed-core",
							"org\\.springframework\\.boot:spring-boot-(starter-)?tomcat(-runtime)?"),
					LibraryFamily.of("Jetty", "org\\.eclipse\\.jetty:jetty-server",
							"org\\.springframework\\.boot:spring-boot-(starter-)?jetty(-runtime)?"),
					LibraryFamily.of("Undertow", "io\\.undertow:undertow-core",
							"org\\.springframework\\.boot:spring-boot-(starter-)?undertow"),
					LibraryFamily.of("Reactor Netty's server", "org\\.springframework\\.boot:spring-boot-reactor-netty",
							"org\\.springframework\\.boot:spring-boot-(starter-)?reactor-netty")),
					0, ": Lambda starts no web server", ""),
			new HygieneRule("development-tools",
					List.of(LibraryFamily.of("development tools",
							"org\\.springframework\\.boot:spring-boot-(devtools|docker-compose|testcontainers)")),
					0, ": they are for a developer's machine", "Write <optional>true</optional> in the dependency %s"),
			new HygieneRule("json-libraries",
					List.of(LibraryFamily.of("Jackson 3", "tools\\.jackson\\.core:jackson-databind"),
							LibraryFamily.of("Jackson 2", "com\\.fasterxml\\.jackson\\.core:jackson-databind"),
							LibraryFamily.of("Gson", "com\\.google\\.code\\.gson:gson"),
							LibraryFamily.of("json-smart", "net\\.minidev:json-smart"),
							LibraryFamily.of("org.json", "org\\.json:json"),
							LibraryFamily.of("JSON-B",
									"org\\.eclipse:yasson|org\\.apache\\.johnzon:johnzon-jsonb(-.*)?"),
							LibraryFamily.of("Moshi", "com\\.squareup\\.moshi:moshi"),
							LibraryFamily.of("fastjson", "com\\.alibaba(\\.fastjson2)?:fastjson2?")),
					1, ": one JSON library is enough. Leave out those that no library of yours calls", ""),
			new HygieneRule("http-libraries", List.of(
					LibraryFamily.of("Apache HttpClient 5", "org\\.apache\\.httpcomponents\\.client5:httpclient5"),
					LibraryFamily.of("Apache HttpClient 4", "org\\.apache\\.httpcomponents:httpclient",
							SDK + "apache-client"),
					LibraryFamily.of("OkHttp", "com\\.squareup\\.okhttp3:okhttp(-jvm)?"),
					LibraryFamily.of("Reactor Netty", "io\\.projectreactor\\.netty:reactor-netty-http"),
					LibraryFamily.of("Jetty's client", "org\\.eclipse\\.jetty:jetty-client"),
					LibraryFamily.of("async-http-client", "org\\.asynchttpclient:async-http-client")), 1,
					": one HTTP library is enough, or the JDK's own. Leave out those that no library of yours calls",
					""),
			new HygieneRule("sdk-http-clients",
					List.of(LibraryFamily.of("url-connection-client", SDK + "url-connection-client"),
							LibraryFamily.of("aws-crt-client", SDK + "aws-crt-client"),
							LibraryFamily.of("apache5-client", SDK + "apache5-client"),
							LibraryFamily.of("apache-client", SDK + "apache-client"),
							LibraryFamily.of("netty-nio-client", SDK + "netty-nio-client")),
					1,
					": the AWS SDK uses one HTTP client, and looks for it at every cold start. Keep the first, unless "
							+ "you have asynchronous clients (netty-nio-client, aws-crt-client)",
					""),
			new HygieneRule("sdk-bundle",
					List.of(LibraryFamily.of("all services of the AWS SDK", SDK + "(bundle|aws-sdk-java)")), 0,
					": a client of one service is some MB",
					"Instead of the dependency %s, have one for each service: "
							+ "<groupId>software.amazon.awssdk</groupId><artifactId>s3</artifactId>"),
			new HygieneRule("sdk-1",
					List.of(LibraryFamily.of("the AWS SDK for Java 1", "com\\.amazonaws:aws-java-sdk(-.*)?")), 0,
					": it is without support since 2025 and slow to start. Use version 2, software.amazon.awssdk", ""),
			new HygieneRule("test-libraries",
					List.of(LibraryFamily.of("test libraries",
							"org\\.junit\\..*:.*|junit:junit|org\\.assertj:.*|org\\.mockito:.*|org\\.hamcrest:.*"
									+ "|org\\.testcontainers:.*|org\\.springframework:spring-test|com\\.jayway\\..*:.*"
									+ "|org\\.springframework\\.boot:spring-boot-test(-.*)?|io\\.chalice:chalice-test",
							"org\\.springframework\\.boot:spring-boot-starter-.*test")),
					0, ": nothing tests in Lambda", "Write <scope>test</scope> in the dependency %s"),
			new HygieneRule("compile-time",
					List.of(LibraryFamily.of("Lombok", "org\\.projectlombok:lombok"),
							LibraryFamily.of("annotation processors",
									"org\\.mapstruct:mapstruct-processor|org\\.immutables:value"
											+ "|org\\.springframework\\.boot:spring-boot-.*-processor"
											+ "|org\\.hibernate\\.orm:hibernate-(jpamodelgen|processor)")),
					0, ": only the compiler needs it", "Write <scope>provided</scope> in the dependency %s"),
			new HygieneRule("logging-backends",
					List.of(LibraryFamily.of("Logback", "ch\\.qos\\.logback:logback-classic",
							"org\\.springframework\\.boot:spring-boot-starter-logging"),
							LibraryFamily.of("Log4j 2", "org\\.apache\\.logging\\.log4j:log4j-core",
									"org\\.springframework\\.boot:spring-boot-starter-log4j2"),
							LibraryFamily.of("slf4j-simple", "org\\.slf4j:slf4j-simple"),
							LibraryFamily.of("java.util.logging's binding", "org\\.slf4j:slf4j-jdk14"),
							LibraryFamily.of("reload4j", "ch\\.qos\\.reload4j:reload4j", "org\\.slf4j:slf4j-reload4j")),
					1, ": only one of them gets to write the log, and which is not said", ""));

	private HygieneRules() {
	}

}
