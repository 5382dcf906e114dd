package io.chalice.autoconfigure.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

import io.chalice.ChaliceFunction;
import io.chalice.ChaliceRoute;
import io.chalice.declaration.UnmanagedClassException;
import io.chalice.s3.ChaliceS3Listener;
import io.chalice.schedule.ChaliceSchedule;
import io.chalice.sqs.ChaliceSqsListener;

/**
 * Finds the classes in an application's packages that have routes or functions but are no
 * beans, without loading a class. One that would be a bean under another condition or
 * profile is none of them: it has a stereotype, or something makes or imports it.
 */
final class UnmanagedClasses {

	private static final List<String> ANNOTATIONS = List.of(ChaliceRoute.class.getName(),
			ChaliceFunction.class.getName(), ChaliceSqsListener.class.getName(), ChaliceS3Listener.class.getName(),
			ChaliceSchedule.class.getName());

	private final Map<String, AnnotationMetadata> classes = new LinkedHashMap<>();

	private final Set<String> beanTypes = new HashSet<>();

	private final Set<String> named = new HashSet<>();

	/**
	 * Read the classes.
	 * @param packages where the application's classes are
	 * @param classLoader what has them
	 * @param beanTypes the classes of all beans
	 */
	UnmanagedClasses(Collection<String> packages, @Nullable ClassLoader classLoader, Collection<Class<?>> beanTypes) {
		beanTypes.forEach((type) -> addWithParents(type, this.beanTypes));
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(classLoader);
		MetadataReaderFactory readers = new CachingMetadataReaderFactory(resolver);
		for (String name : packages) {
			try {
				for (Resource resource : resolver.getResources(
						"classpath*:%s/**/*.class".formatted(ClassUtils.convertClassNameToResourcePath(name)))) {
					AnnotationMetadata metadata = readers.getMetadataReader(resource).getAnnotationMetadata();
					this.classes.put(metadata.getClassName(), metadata);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Could not read the classes of " + name, ex);
			}
		}
		this.classes.values().forEach(this::addNamed);
	}

	private static void addWithParents(@Nullable Class<?> type, Set<String> names) {
		if (type != null && names.add(type.getName())) {
			addWithParents(type.getSuperclass(), names);
			Arrays.stream(type.getInterfaces()).forEach((parent) -> addWithParents(parent, names));
		}
	}

	private void addNamed(AnnotationMetadata metadata) {
		metadata.getAnnotatedMethods(Bean.class.getName())
			.stream()
			.map(MethodMetadata::getReturnTypeName)
			.forEach(this.named::add);
		Map<String, Object> imports = metadata.getAnnotationAttributes(Import.class.getName(), true);
		if (imports != null && imports.get("value") instanceof String[] imported) {
			this.named.addAll(List.of(imported));
		}
	}

	/**
	 * Check that there is none.
	 * @throws UnmanagedClassException naming the first in order of name
	 */
	void check() {
		this.classes.keySet().stream().sorted().forEach((name) -> {
			AnnotationMetadata metadata = this.classes.get(name);
			if (metadata != null && isUnmanaged(metadata)) {
				member(metadata).ifPresent((member) -> {
					throw new UnmanagedClassException(name, member);
				});
			}
		});
	}

	private boolean isUnmanaged(AnnotationMetadata metadata) {
		return metadata.isConcrete() && metadata.isIndependent() && !metadata.isAnnotated(Component.class.getName())
		// another application that lies beside this one
				&& !metadata.isAnnotated(EnableAutoConfiguration.class.getName())
				&& !metadata.isAnnotated("jakarta.inject.Named") && !this.beanTypes.contains(metadata.getClassName())
				&& parents(metadata).noneMatch(this.named::contains);
	}

	private Optional<String> member(AnnotationMetadata metadata) {
		return parents(metadata)
			// what a bean is declared as has its routes served
			.filter((name) -> name.equals(metadata.getClassName()) || !this.beanTypes.contains(name))
			.map(this.classes::get)
			.filter((type) -> type != null)
			.flatMap((type) -> ANNOTATIONS.stream().flatMap((annotation) -> members(type, annotation)))
			.findFirst();
	}

	private static Stream<String> members(AnnotationMetadata type, String annotation) {
		String name = "@" + ClassUtils.getShortName(annotation);
		Stream<String> onMethods = type.getAnnotatedMethods(annotation)
			.stream()
			.map((method) -> "%s on %s()".formatted(name, method.getMethodName()))
			.sorted();
		boolean onClass = annotation.equals(ChaliceFunction.class.getName()) && type.hasAnnotation(annotation);
		return onClass ? Stream.concat(Stream.of(name), onMethods) : onMethods;
	}

	/**
	 * Return a class and what it extends and implements, as far as that is the
	 * application's.
	 * @param metadata the class
	 * @return the names
	 */
	private Stream<String> parents(AnnotationMetadata metadata) {
		Stream<String> above = Stream
			.concat(Stream.ofNullable(metadata.getSuperClassName()), Arrays.stream(metadata.getInterfaceNames()))
			.flatMap((name) -> {
				AnnotationMetadata parent = this.classes.get(name);
				return (parent != null) ? parents(parent) : Stream.of(name);
			});
		return Stream.concat(Stream.of(metadata.getClassName()), above);
	}

	/**
	 * Return the application's classes that carry an annotation, beans or not.
	 * @param annotation the annotation's name
	 * @return the classes' names in order
	 */
	List<String> annotated(String annotation) {
		return this.classes.values()
			.stream()
			.filter((metadata) -> metadata.hasAnnotation(annotation))
			.map(AnnotationMetadata::getClassName)
			.sorted()
			.toList();
	}

}
