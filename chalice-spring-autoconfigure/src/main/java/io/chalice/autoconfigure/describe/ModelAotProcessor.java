package io.chalice.autoconfigure.describe;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;

import io.chalice.autoconfigure.ApplicationScan;
import io.chalice.autoconfigure.properties.ChaliceProperties;
import io.chalice.model.ApplicationModel;
import io.chalice.model.ApplicationModelJson;

/**
 * Puts the application model into a jar that is processed ahead of time.
 */
final class ModelAotProcessor implements BeanFactoryInitializationAotProcessor {

	/** Where the model is in the jar. */
	static final String RESOURCE = "META-INF/chalice/application-model.json";

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		Environment environment = beanFactory.getBean(Environment.class);
		ChaliceProperties properties = Binder.get(environment).bindOrCreate("chalice", ChaliceProperties.class);
		ApplicationModel model = ApplicationScan
			.of(beanFactory, properties, environment.getProperty("spring.application.name"), null)
			.model();
		return (generationContext, code) -> generationContext.getGeneratedFiles()
			.addFile(GeneratedFiles.Kind.RESOURCE, RESOURCE, new ByteArrayResource(ApplicationModelJson.write(model)));
	}

}
