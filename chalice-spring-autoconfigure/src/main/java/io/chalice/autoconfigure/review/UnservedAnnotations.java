package io.chalice.autoconfigure.review;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import io.chalice.ChaliceFunction;
import io.chalice.ChaliceRoute;
import io.chalice.model.WarningModel;
import io.chalice.s3.ChaliceS3Listener;
import io.chalice.schedule.ChaliceSchedule;
import io.chalice.sqs.ChaliceSqsListener;

/**
 * Annotated classes and methods that only a server's threads call: schedules, listeners
 * of queues, handlers of other protocols.
 */
final class UnservedAnnotations implements UnservedKind {

	private static final String SPRING_WEB = "org.springframework.web.bind.annotation.";

	private static final String MESSAGING = "org.springframework.messaging.handler.annotation.";

	private static final String EVENT = "; write @ChaliceFunction(\"%s\") and have %s call that function";

	private static final String NEVER_RUNS = "never runs in Lambda";

	private static final String ROUTE = "; write @ChaliceRoute(\"/%s\")";

	private static final List<Class<? extends Annotation>> CALLED = List.of(ChaliceFunction.class, ChaliceRoute.class,
			ChaliceSqsListener.class, ChaliceS3Listener.class, ChaliceSchedule.class);

	private static final List<Entry> OF_CLASSES = List.of(
			new Entry(SPRING_WEB + "ControllerAdvice",
					"is never asked; have the exception say its status: extend ChaliceViewError, or annotate it with "
							+ "@ResponseStatus"),
			new Entry("org.springframework.boot.actuate.endpoint.annotation.Endpoint",
					"is not served" + ROUTE.formatted("path") + " on a method"),
			new Entry("org.springframework.boot.actuate.endpoint.web.annotation.EndpointExtension",
					"is not served" + ROUTE.formatted("path") + " on a method"),
			new Entry("org.springframework.ws.server.endpoint.annotation.Endpoint",
					"is not served" + ROUTE.formatted("path") + " on a method"),
			new Entry("jakarta.ws.rs.Path", "is not served" + ROUTE.formatted("path") + " on its methods"),
			new Entry("jakarta.jws.WebService", "is not served" + ROUTE.formatted("path") + " on its methods"),
			new Entry("jakarta.websocket.server.ServerEndpoint", "is not served: REST APIs have no web sockets"),
			new Entry("org.springframework.grpc.server.service.GrpcService",
					"is not served: REST APIs speak no gRPC" + ROUTE.formatted("path")),
			new Entry("org.springframework.data.rest.core.annotation.RepositoryRestResource",
					"is not served" + ROUTE.formatted("path") + " on a method that asks the repository"),
			new Entry("org.springframework.kafka.annotation.KafkaListener",
					"never runs in Lambda" + event("listen", "the topic")),
			new Entry("org.springframework.amqp.rabbit.annotation.RabbitListener",
					"never runs in Lambda" + event("listen", "the queue")));

	private static final List<Entry> OF_METHODS = List.of(
			new Entry("org.springframework.scheduling.annotation.Scheduled", NEVER_RUNS),
			new Entry("io.awspring.cloud.sqs.annotation.SqsListener", NEVER_RUNS),
			new Entry("org.springframework.kafka.annotation.KafkaListener",
					"never runs in Lambda" + event("%s", "the topic")),
			new Entry("org.springframework.jms.annotation.JmsListener",
					"never runs in Lambda" + event("%s", "the queue")),
			new Entry("org.springframework.amqp.rabbit.annotation.RabbitListener",
					"never runs in Lambda" + event("%s", "the queue")),
			new Entry("org.springframework.pulsar.annotation.PulsarListener",
					"never runs in Lambda" + event("%s", "the topic")),
			new Entry("org.springframework.pulsar.reactive.config.annotation.ReactivePulsarListener",
					"never runs in Lambda" + event("%s", "the topic")),
			new Entry("org.springframework.cloud.stream.annotation.StreamListener",
					"never runs in Lambda" + event("%s", "the stream")),
			new Entry(MESSAGING + "MessageMapping", "is not served: REST APIs have no messages" + ROUTE),
			new Entry("org.springframework.messaging.simp.annotation.SubscribeMapping",
					"is not served: REST APIs have no subscriptions" + ROUTE),
			new Entry("org.springframework.messaging.rsocket.annotation.ConnectMapping",
					"is not served: REST APIs have no connections" + ROUTE),
			new Entry("org.springframework.graphql.data.method.annotation.SchemaMapping", "is not served" + ROUTE),
			new Entry("org.springframework.graphql.data.method.annotation.BatchMapping", "is not served" + ROUTE),
			new Entry("org.springframework.ws.server.endpoint.annotation.PayloadRoot", "is not served" + ROUTE),
			new Entry(SPRING_WEB + "ExceptionHandler",
					"is never asked; have the exception say its status: extend ChaliceViewError, or annotate it with "
							+ "@ResponseStatus"));

	private static String event(String name, String source) {
		return EVENT.formatted(name, source);
	}

	@Override
	public List<WarningModel> in(DeclaredBean bean) {
		List<WarningModel> warnings = new ArrayList<>();
		OF_CLASSES.stream()
			.filter((entry) -> bean.has(entry.annotation()))
			.findFirst()
			.ifPresent(
					(entry) -> warnings.add(new WarningModel(bean.place(), entry.text(bean.type().getSimpleName()))));
		if (!warnings.isEmpty()) {
			return warnings;
		}
		Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(ClassUtils.getUserClass(bean.type())))
			.filter((method) -> method.getDeclaringClass() != Object.class && !method.isSynthetic())
			.sorted(Comparator.comparing((method) -> DeclaredBean.place(bean.type(), method)))
			.forEach((method) -> inMethod(bean, method, warnings));
		return warnings;
	}

	private static void inMethod(DeclaredBean bean, Method method, List<WarningModel> warnings) {
		if (CALLED.stream().anyMatch((type) -> DeclaredBean.annotation(method, type.getName()).isPresent())) {
			return;
		}
		OF_METHODS.stream()
			.filter((entry) -> DeclaredBean.annotation(method, entry.annotation()).isPresent())
			.findFirst()
			.ifPresent((entry) -> warnings.add(new WarningModel(DeclaredBean.place(bean.type(), method),
					entry.text(method.getName(), DeclaredBean.annotation(method, entry.annotation())))));
	}

	private record Entry(String annotation, String instead) {

		String text(String member, MergedAnnotation<?> annotation) {
			String line = ListenerLine.insteadOf(annotation);
			return (line != null) ? text(member) + "; write " + line : text(member);
		}

		String text(String member) {
			return "@%s %s".formatted(this.annotation.substring(this.annotation.lastIndexOf('.') + 1),
					this.instead.formatted(member));
		}

	}

}
