package io.chalice.autoconfigure.listener;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.util.StringValueResolver;

import io.chalice.ChaliceFunction;
import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.autoconfigure.bean.BeanMethods;
import io.chalice.autoconfigure.function.FoundFunction;
import io.chalice.declaration.SeveralSourcesException;
import io.chalice.declaration.UnusableListenerException;
import io.chalice.model.FunctionModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.model.SourceModel;
import io.chalice.s3.ChaliceS3Listener;
import io.chalice.schedule.ChaliceSchedule;
import io.chalice.sqs.ChaliceSqsListener;

/**
 * Finds the methods of beans that queues, buckets and schedules call.
 */
public final class ListenerScanner {

	private static final List<Class<? extends Annotation>> SOURCES = List.of(ChaliceSqsListener.class,
			ChaliceS3Listener.class, ChaliceSchedule.class);

	private final ConfigurableListableBeanFactory beanFactory;

	private final BeanMethods beanMethods;

	/**
	 * Create a scanner.
	 * @param beanFactory where the beans are, and what replaces placeholders
	 * @param beanMethods where annotated methods are found
	 */
	public ListenerScanner(ConfigurableListableBeanFactory beanFactory, BeanMethods beanMethods) {
		this.beanFactory = beanFactory;
		this.beanMethods = beanMethods;
	}

	/**
	 * Find the methods.
	 * @return each as a function
	 */
	public List<FoundFunction> scan() {
		List<AnnotatedMethod> methods = this.beanMethods.withAnyAnnotation(SOURCES);
		// most applications have none, for which nothing more is loaded
		return methods.isEmpty() ? List.of() : methods.stream().map(this::function).toList();
	}

	private FoundFunction function(AnnotatedMethod method) {
		List<Class<? extends Annotation>> sources = SOURCES.stream()
			.filter((annotation) -> AnnotatedElementUtils.hasAnnotation(method.method(), annotation))
			.toList();
		String annotation = sources.get(0).getSimpleName();
		if (AnnotatedElementUtils.hasAnnotation(method.method(), ChaliceFunction.class)) {
			throw new SeveralSourcesException(method.handler(),
					List.of(annotation, ChaliceFunction.class.getSimpleName()));
		}
		if (sources.size() > 1) {
			throw new SeveralSourcesException(method.handler(), sources.stream().map(Class::getSimpleName).toList());
		}
		if (AnnotatedElementUtils.hasAnnotation(method.method(), Bean.class)) {
			throw new UnusableListenerException(method.handler(), annotation,
					"makes a bean, and events are for a method of one");
		}
		return function(method, new SourceAttributes(method, annotation, placeholders()));
	}

	private FoundFunction function(AnnotatedMethod method, SourceAttributes attributes) {
		ChaliceSqsListener sqs = AnnotatedElementUtils.findMergedAnnotation(method.method(), ChaliceSqsListener.class);
		if (sqs != null) {
			SqsSignature signature = SqsSignature.of(method);
			return new FoundListener(model(method, sqs.name(), SqsDeclaration.of(sqs, attributes), attributes), method,
					(model, wiring) -> new SqsFunction(model, method, signature, wiring));
		}
		ChaliceS3Listener s3 = AnnotatedElementUtils.findMergedAnnotation(method.method(), ChaliceS3Listener.class);
		if (s3 != null) {
			S3Signature signature = S3Signature.of(method);
			return new FoundListener(model(method, s3.name(), S3Declaration.of(s3, attributes), attributes), method,
					(model, wiring) -> new S3Function(model, method, signature, wiring));
		}
		ChaliceSchedule schedule = Objects
			.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method.method(), ChaliceSchedule.class));
		ScheduleSourceModel source = ScheduleDeclaration.of(schedule, attributes);
		ScheduleSignature signature = ScheduleSignature.of(method, source);
		return new FoundListener(model(method, schedule.name(), source, attributes), method,
				(model, wiring) -> new ScheduleFunction(model, method, signature, wiring));
	}

	private static FunctionModel model(AnnotatedMethod method, String name, SourceModel source,
			SourceAttributes attributes) {
		return new FunctionModel(attributes.name(name), method.handler(), List.of(source));
	}

	private StringValueResolver placeholders() {
		Environment environment = this.beanFactory.getBean(Environment.class);
		return (value) -> {
			String resolved = this.beanFactory.resolveEmbeddedValue(value);
			// a context's own resolver leaves what nobody has set, and one that is only
			// described has none
			return (resolved != null && resolved.contains("${")) ? environment.resolveRequiredPlaceholders(resolved)
					: resolved;
		};
	}

}
