package io.chalice.policy.container;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.AnnotationReader;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.value.SymbolicText;

/**
 * Finds the queues that a container polls for the methods of beans: the annotation is all
 * there is to see of it.
 */
public final class QueueListeners {

	private static final List<String> ATTRIBUTES = List.of("value", "queueNames");

	private static final Set<String> JMS = Set.of("org/springframework/jms/annotation/JmsListener");

	private final ClassPath classPath;

	private final ContainerBeans beans;

	private final MetaAnnotations annotations;

	private final PropertyPlaceholders placeholders;

	/**
	 * Creates the finder.
	 * @param classPath the classes
	 * @param beans the beans among them
	 * @param stage answers placeholders in the names
	 */
	public QueueListeners(ClassPath classPath, ContainerBeans beans, TargetStage stage) {
		this.classPath = classPath;
		this.beans = beans;
		this.annotations = new MetaAnnotations(classPath);
		this.placeholders = new PropertyPlaceholders(stage);
	}

	/**
	 * Finds the listeners.
	 * @return the methods with their queues
	 */
	public List<Listener> find() {
		boolean jms = this.classPath.find("com/amazon/sqs/javamessaging/SQSConnectionFactory") != null;
		List<Listener> listeners = new ArrayList<>();
		for (String name : this.beans.types()) {
			ClassUnit unit = this.classPath.find(name);
			if (unit == null) {
				continue;
			}
			add(name, null, unit.annotations(), jms, listeners);
			for (MethodNode method : unit.node().methods) {
				add(name, method, AnnotationReader.of(method), jms, listeners);
			}
		}
		return listeners;
	}

	private void add(String type, @Nullable MethodNode method, List<AnnotationNode> annotations, boolean jms,
			List<Listener> listeners) {
		for (AnnotationNode annotation : annotations) {
			List<AnnotationNode> one = List.of(annotation);
			boolean sqs = this.annotations.anyOf(one, StereotypeAnnotations.SQS_LISTENERS);
			if (sqs || jms && this.annotations.anyOf(one, JMS)) {
				Set<SymbolicText> queues = queues(annotation, sqs ? ATTRIBUTES : List.of("destination"));
				MethodRef at = (method != null) ? new MethodRef(type, method.name, method.desc)
						: new MethodRef(type, "<init>", "()V");
				listeners.add(new Listener(at, queues));
			}
		}
	}

	private Set<SymbolicText> queues(AnnotationNode annotation, List<String> attributes) {
		Set<SymbolicText> queues = new LinkedHashSet<>();
		String origin = "@" + ClassPath.dotted(AnnotationReader.type(annotation)).replaceAll(".*\\.", "");
		for (String attribute : attributes) {
			for (String queue : AnnotationReader.texts(annotation, attribute)) {
				queues.add(this.placeholders.expand(queue, origin));
			}
		}
		return queues.isEmpty() ? Set.of(SymbolicText.hole("the queue of " + origin)) : queues;
	}

	/**
	 * A method that gets messages.
	 *
	 * @param method the method, or the constructor of a class that listens
	 * @param queues the names or URLs of the queues
	 */
	public record Listener(MethodRef method, Set<SymbolicText> queues) {

		/**
		 * Lists what the container asks SQS for.
		 * @return the names of operations
		 */
		public List<String> operations() {
			List<String> operations = new ArrayList<>(List.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes"));
			if (!this.queues.stream().allMatch((queue) -> queue.pattern().contains("://"))) {
				operations.add("GetQueueUrl");
			}
			if (this.queues.stream().anyMatch((queue) -> queue.pattern().endsWith(".fifo"))) {
				operations.add("ChangeMessageVisibility");
			}
			return operations;
		}

	}

}
