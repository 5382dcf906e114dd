package io.chalice.policy.classpath;

import java.util.List;

/**
 * Knows packages that never lead to the SDK, so that the analysis need not look into
 * them, and the SDK itself.
 */
final class KnownPackages {

	private static final String SDK = "software/amazon/awssdk/";

	private static final List<String> INFRASTRUCTURE = List.of("java/", "javax/", "jakarta/", "jdk/", "sun/",
			"com/sun/", "kotlin/", "kotlinx/", "scala/", "groovy/", "org/codehaus/groovy/", "org/apache/groovy/",
			"org/slf4j/", "ch/qos/logback/", "org/apache/logging/", "org/apache/log4j/", "org/apache/commons/",
			"org/apache/http/", "org/apache/hc/", "org/apache/tomcat/", "org/apache/catalina/", "org/apache/coyote/",
			"org/apache/jasper/", "org/apache/el/", "org/apache/juli/", "org/eclipse/jetty/", "io/netty/",
			"io/undertow/", "reactor/", "org/reactivestreams/", "io/reactivex/", "com/fasterxml/", "tools/jackson/",
			"com/google/gson/", "com/google/common/", "com/google/protobuf/", "com/google/inject/", "okhttp3/", "okio/",
			"org/hibernate/", "org/postgresql/", "com/mysql/", "com/zaxxer/", "org/h2/", "org/springframework/",
			"io/micronaut/", "io/quarkus/", "io/smallrye/", "org/jboss/", "dagger/", "io/micrometer/",
			"io/opentelemetry/", "org/aspectj/", "org/crac/", "net/bytebuddy/", "org/objectweb/", "org/yaml/",
			"com/jayway/", "io/vertx/", "com/amazonaws/serverless/", "com/amazonaws/services/", "com/amazonaws/lambda/",
			"org/joda/", "org/junit/", "org/mockito/", "org/assertj/", "lombok/", "software/amazon/eventstream/",
			"software/amazon/ion/", "com/amazon/ion/", "software/amazon/cloudwatchlogs/", "org/jspecify/");

	private static final List<String> EXCEPTIONS = List.of("org/springframework/samples/",
			"org/springframework/integration/aws/", "org/springframework/cloud/stream/binder/kinesis/");

	private KnownPackages() {
	}

	static boolean isSdk(String name) {
		return name.startsWith(SDK);
	}

	static boolean isInfrastructure(String name) {
		for (String prefix : EXCEPTIONS) {
			if (name.startsWith(prefix)) {
				return false;
			}
		}
		for (String prefix : INFRASTRUCTURE) {
			if (name.startsWith(prefix)) {
				return true;
			}
		}
		return isSdk(name);
	}

}
