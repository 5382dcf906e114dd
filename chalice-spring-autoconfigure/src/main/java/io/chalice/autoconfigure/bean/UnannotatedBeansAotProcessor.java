package io.chalice.autoconfigure.bean;

import java.lang.reflect.AnnotatedElement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.core.io.ByteArrayResource;

import io.chalice.ChaliceFunction;

/**
 * Lists in a package the beans without any of the framework's annotations, whatever they
 * mean: neither on a method, nor on what makes the bean. One whose type is not known is
 * not listed.
 */
final class UnannotatedBeansAotProcessor implements BeanFactoryInitializationAotProcessor {

	private static final String ANNOTATIONS = "io.chalice.";

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		byte[] list = String.join("\n", list(beanFactory)).getBytes(StandardCharsets.UTF_8);
		return (generationContext, code) -> generationContext.getGeneratedFiles()
			.addFile(GeneratedFiles.Kind.RESOURCE, UnannotatedBeans.LIST, new ByteArrayResource(list));
	}

	static List<String> list(ConfigurableListableBeanFactory beanFactory) {
		BeanMethods methods = new BeanMethods(beanFactory);
		return Arrays.stream(beanFactory.getBeanDefinitionNames())
			.filter((name) -> beanFactory.getType(name, false) != null
					&& beanFactory.findAnnotationOnBean(name, ChaliceFunction.class, false) == null
					&& isUnannotated(methods.typeOf(name)))
			.sorted()
			.toList();
	}

	private static boolean isUnannotated(@Nullable Class<?> type) {
		return type == null || MethodIntrospector
			.selectMethods(type,
					(MethodIntrospector.MetadataLookup<Boolean>) (method) -> isAnnotated(method) ? true : null)
			.isEmpty();
	}

	private static boolean isAnnotated(AnnotatedElement method) {
		return MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY)
			.stream()
			.anyMatch((annotation) -> annotation.getType().getName().startsWith(ANNOTATIONS));
	}

}
