package io.chalice.policy.container;

import java.util.Set;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * The annotations by which containers find what to make and what to call.
 */
final class StereotypeAnnotations {

	// classes a container makes objects of
	static final Set<String> BEANS = Set.of("org/springframework/stereotype/Component",
			"org/springframework/context/annotation/Configuration",
			"org/springframework/boot/context/properties/ConfigurationProperties", "jakarta/inject/Singleton",
			"javax/inject/Singleton", "jakarta/inject/Named", "javax/inject/Named", "jakarta/inject/Scope",
			"javax/inject/Scope", "jakarta/enterprise/context/NormalScope", "jakarta/enterprise/inject/Stereotype",
			"jakarta/ws/rs/Path", "javax/ws/rs/Path", "jakarta/ws/rs/ext/Provider",
			"io/micronaut/context/annotation/Bean", "io/micronaut/context/annotation/Factory",
			"io/micronaut/context/annotation/Context", "io/micronaut/context/annotation/Prototype",
			"io/micronaut/context/annotation/ConfigurationProperties", "io/micronaut/http/annotation/Controller",
			"jakarta/enterprise/context/Dependent");

	// methods whose result a container makes a bean
	static final Set<String> PRODUCERS = Set.of("org/springframework/context/annotation/Bean",
			"jakarta/enterprise/inject/Produces", "javax/enterprise/inject/Produces",
			"io/micronaut/context/annotation/Bean", "jakarta/inject/Singleton", "javax/inject/Singleton",
			"jakarta/inject/Scope", "javax/inject/Scope", "jakarta/enterprise/context/NormalScope");

	// classes that are made before anything wants them
	static final Set<String> EAGER = Set.of("org/springframework/stereotype/Component", "io/quarkus/runtime/Startup",
			"jakarta/ejb/Startup", "io/micronaut/context/annotation/Context", "jakarta/ws/rs/ext/Provider",
			"org/springframework/context/annotation/Configuration");

	// classes of containers that make what is wanted
	static final Set<String> ON_DEMAND = Set.of("jakarta/inject/Singleton", "javax/inject/Singleton",
			"jakarta/inject/Named", "javax/inject/Named", "jakarta/inject/Scope", "javax/inject/Scope",
			"jakarta/enterprise/context/NormalScope", "jakarta/enterprise/context/Dependent",
			"jakarta/enterprise/inject/Stereotype", "jakarta/ws/rs/Path", "javax/ws/rs/Path",
			"io/micronaut/context/annotation/Bean", "io/micronaut/context/annotation/Factory",
			"io/micronaut/context/annotation/Prototype", "io/micronaut/http/annotation/Controller",
			"io/micronaut/context/annotation/ConfigurationProperties");

	// scopes whose objects are behind proxies and made by the first call
	static final Set<String> PROXIED = Set.of("jakarta/enterprise/context/NormalScope",
			"javax/enterprise/context/NormalScope");

	// methods by which something that happens makes their object
	static final Set<String> EVENTS = Set.of("io/micronaut/runtime/event/annotation/EventListener",
			"io/micronaut/scheduling/annotation/Scheduled", "io/quarkus/scheduler/Scheduled",
			"io/quarkus/runtime/Startup", "org/eclipse/microprofile/reactive/messaging/Incoming",
			"jakarta/interceptor/AroundInvoke", "javax/interceptor/AroundInvoke", "io/quarkus/runtime/Shutdown");

	static final Set<String> OBSERVERS = Set.of("jakarta/enterprise/event/Observes",
			"jakarta/enterprise/event/ObservesAsync", "javax/enterprise/event/Observes");

	// methods a container calls when it starts, stops or works, not because a request
	// comes in
	static final Set<String> LIFE = Set.of("jakarta/annotation/PostConstruct", "javax/annotation/PostConstruct",
			"jakarta/annotation/PreDestroy", "javax/annotation/PreDestroy",
			"org/springframework/context/event/EventListener", "org/springframework/scheduling/annotation/Scheduled",
			"org/springframework/beans/factory/annotation/Autowired", "jakarta/inject/Inject", "javax/inject/Inject",
			"io/micronaut/runtime/event/annotation/EventListener", "io/micronaut/scheduling/annotation/Scheduled",
			"io/awspring/cloud/sqs/annotation/SqsListener", "org/aspectj/lang/annotation/Around",
			"org/aspectj/lang/annotation/Before", "org/aspectj/lang/annotation/After",
			"org/aspectj/lang/annotation/AfterReturning", "org/aspectj/lang/annotation/AfterThrowing",
			"org/springframework/scheduling/annotation/Schedules", "org/springframework/retry/annotation/Recover",
			"org/springframework/jms/annotation/JmsListener", "org/springframework/jms/annotation/JmsListeners",
			"org/springframework/kafka/annotation/KafkaListener", "org/springframework/kafka/annotation/KafkaListeners",
			"org/springframework/kafka/annotation/KafkaHandler",
			"org/springframework/amqp/rabbit/annotation/RabbitListener",
			"org/springframework/amqp/rabbit/annotation/RabbitListeners",
			"org/springframework/amqp/rabbit/annotation/RabbitHandler",
			"org/springframework/integration/annotation/ServiceActivator",
			"org/springframework/integration/annotation/InboundChannelAdapter",
			"org/springframework/integration/annotation/Transformer",
			"org/springframework/pulsar/annotation/PulsarListener",
			"io/awspring/cloud/messaging/listener/annotation/SqsListener",
			"org/springframework/cloud/aws/messaging/listener/annotation/SqsListener", "jakarta/ejb/Schedule",
			"jakarta/ejb/Schedules", "org/jobrunr/jobs/annotations/Recurring",
			"org/springframework/boot/actuate/endpoint/annotation/ReadOperation",
			"org/springframework/boot/actuate/endpoint/annotation/WriteOperation",
			"org/springframework/boot/actuate/endpoint/annotation/DeleteOperation",
			"org/springframework/web/bind/annotation/ExceptionHandler",
			"org/springframework/web/bind/annotation/ModelAttribute");

	// methods a container calls for the messages of a queue that it polls by itself
	static final Set<String> SQS_LISTENERS = Set.of("io/awspring/cloud/sqs/annotation/SqsListener",
			"io/awspring/cloud/messaging/listener/annotation/SqsListener",
			"org/springframework/cloud/aws/messaging/listener/annotation/SqsListener",
			"com/jashmore/sqs/annotations/core/basic/QueueListener",
			"com/jashmore/sqs/annotations/core/fifo/FifoQueueListener",
			"com/jashmore/sqs/annotations/core/prefetch/PrefetchingQueueListener",
			"com/jashmore/sqs/spring/container/basic/QueueListener");

	// methods that answer requests
	static final Set<String> ENDPOINTS = Set.of("org/springframework/web/bind/annotation/RequestMapping",
			"org/springframework/messaging/handler/annotation/MessageMapping", "jakarta/ws/rs/HttpMethod",
			"javax/ws/rs/HttpMethod", "io/micronaut/http/annotation/HttpMethodMapping", "io/chalice/ChaliceRoute",
			"io/chalice/ChaliceFunction");

	private static final String FUNCTIONS = "java/util/function/";

	private StereotypeAnnotations() {
	}

	static boolean isHandler(String type) {
		return type.equals("com/amazonaws/services/lambda/runtime/RequestHandler")
				|| type.equals("com/amazonaws/services/lambda/runtime/RequestStreamHandler");
	}

	static boolean isFunctionFactory(MethodNode method) {
		Type result = Type.getReturnType(method.desc);
		return result.getSort() == Type.OBJECT && isFunction(result.getInternalName());
	}

	static boolean isFunction(String type) {
		return type.startsWith(FUNCTIONS);
	}

}
