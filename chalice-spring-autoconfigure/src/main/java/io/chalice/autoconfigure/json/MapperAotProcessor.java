package io.chalice.autoconfigure.json;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.boot.jackson.JacksonMixinModuleEntries;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.type.MethodMetadata;
import org.springframework.util.ClassUtils;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notes in a package that no bean configures the application's JSON mapper. Whatever
 * might, counts: a mapper, factory, customizer or module that is not Spring Boot's own, a
 * component or mixin of Jackson, and a bean that may replace any other.
 */
final class MapperAotProcessor implements BeanFactoryInitializationAotProcessor {

	private static final String JACKSON = "org.springframework.boot.jackson.";

	/** Whose post-processors leave mappers alone. */
	private static final String SPRING = "org.springframework.";

	private static final List<Class<?>> CONFIGURING = List.of(JsonMapper.class, MapperBuilder.class,
			TokenStreamFactory.class, JsonMapperBuilderCustomizer.class, JsonFactoryBuilderCustomizer.class,
			JacksonModule.class);

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		if (!isUnconfigured(beanFactory)) {
			return null;
		}
		return (generationContext, code) -> generationContext.getGeneratedFiles()
			.addFile(GeneratedFiles.Kind.RESOURCE, UnconfiguredMapper.MARKER, new ByteArrayResource(new byte[0]));
	}

	static boolean isUnconfigured(ConfigurableListableBeanFactory beanFactory) {
		if (!ClassUtils.isPresent(JACKSON + "autoconfigure.JsonMapperBuilderCustomizer",
				MapperAotProcessor.class.getClassLoader())) {
			return false;
		}
		int mappers = 0;
		for (String name : beanFactory.getBeanDefinitionNames()) {
			Class<?> type = beanFactory.getType(name, false);
			if (type == null || configures(beanFactory, name, type)) {
				return false;
			}
			mappers += JsonMapper.class.isAssignableFrom(type) ? 1 : 0;
		}
		return mappers == 1 && !hasMixins(beanFactory);
	}

	private static boolean configures(ConfigurableListableBeanFactory beanFactory, String name, Class<?> type) {
		String origin = origin(beanFactory.getMergedBeanDefinition(name), type);
		if (BeanPostProcessor.class.isAssignableFrom(type)) {
			return !origin.startsWith(SPRING);
		}
		if (CONFIGURING.stream().anyMatch((each) -> each.isAssignableFrom(type))) {
			return !origin.startsWith(JACKSON);
		}
		return beanFactory.findAnnotationOnBean(name, JacksonComponent.class, false) != null;
	}

	private static String origin(BeanDefinition definition, Class<?> type) {
		MethodMetadata factory = (definition instanceof AnnotatedBeanDefinition annotated)
				? annotated.getFactoryMethodMetadata() : null;
		return (factory != null) ? factory.getDeclaringClassName() : type.getName();
	}

	private static boolean hasMixins(ConfigurableListableBeanFactory beanFactory) {
		AtomicBoolean found = new AtomicBoolean();
		for (JacksonMixinModuleEntries entries : beanFactory
			.getBeansOfType(JacksonMixinModuleEntries.class, true, false)
			.values()) {
			entries.doWithEntry(beanFactory.getBeanClassLoader(), (type, mixin) -> found.set(true));
		}
		return found.get();
	}

}
