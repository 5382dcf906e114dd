package io.chalice.autoconfigure.json;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.io.ByteArrayResource;

import io.chalice.autoconfigure.infrastructure.ClassFileBytes;

/**
 * Puts classes of the function adapter into a package once more, in front of those in its
 * jars: they make a JSON mapper of Jackson's when they are initialized, which each start
 * would wait for.
 *
 * @see DeferredConstant
 */
final class DeferredConstantsAotProcessor implements BeanFactoryInitializationAotProcessor {

	private static final String ADAPTER = "org/springframework/cloud/function/";

	/** Class files, each with the type of its constant. */
	static final Map<String, String> CONSTANTS = Map.of(ADAPTER + "json/JsonMapper.class",
			"tools.jackson.databind.ObjectMapper", ADAPTER + "adapter/aws/AWSLambdaUtils.class",
			"org.springframework.cloud.function.utils.JsonMasker");

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		Map<String, byte[]> changed = new TreeMap<>();
		CONSTANTS.forEach((file, constant) -> {
			byte[] type = ClassFileBytes.read(file, beanFactory.getBeanClassLoader());
			byte[] deferred = (type != null) ? new DeferredConstant(type, constant).transform() : null;
			if (deferred != null) {
				changed.put(file, deferred);
			}
		});
		return (generationContext, code) -> changed.forEach((file, type) -> generationContext.getGeneratedFiles()
			.addFile(GeneratedFiles.Kind.CLASS, file, new ByteArrayResource(type)));
	}

}
