package io.chalice.autoconfigure.startup;

import java.io.IOException;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.ClassUtils;

import io.chalice.autoconfigure.infrastructure.ClassFileBytes;

/**
 * Puts the configuration that an application has into its package, where that is what it
 * will have at each start.
 */
final class StartAotProcessor implements BeanFactoryInitializationAotProcessor {

	private static final String PROPERTY = "-D";

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		byte[] written = write(beanFactory);
		if (written == null) {
			return null;
		}
		byte[] adapter = adapter(beanFactory.getBeanClassLoader());
		return (generationContext, code) -> {
			GeneratedFiles files = generationContext.getGeneratedFiles();
			files.addFile(GeneratedFiles.Kind.RESOURCE, StartRecord.RESOURCE, new ByteArrayResource(written));
			if (adapter != null) {
				files.addFile(GeneratedFiles.Kind.CLASS, AdapterStart.FILE, new ByteArrayResource(adapter));
			}
		};
	}

	private static byte @Nullable [] write(ConfigurableListableBeanFactory beanFactory) {
		ClassLoader loader = beanFactory.getBeanClassLoader();
		loader = (loader != null) ? loader : ClassUtils.getDefaultClassLoader();
		if (loader == null
				|| !(beanFactory.getBean(Environment.class) instanceof ConfigurableEnvironment environment)) {
			return null;
		}
		try {
			if (!PostProcessors.others(loader).isEmpty()) {
				return null;
			}
			StartRecord frozen = new StartFreezing(environment, StartConditions.of(System.getenv(), given()))
				.freeze(new LogFreezing(beanFactory, environment).freeze());
			return (frozen != null) ? frozen.write() : null;
		}
		catch (UTFDataFormatException ex) {
			// a text too long to be written down
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write down the application's configuration", ex);
		}
	}

	private static byte @Nullable [] adapter(@Nullable ClassLoader loader) {
		byte[] type = ClassFileBytes.read(AdapterStart.FILE, loader);
		return (type != null) ? AdapterStart.transform(type) : null;
	}

	// what was set since then is nothing that anybody asked for
	private static Properties given() {
		Properties given = new Properties();
		for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
			if (argument.startsWith(PROPERTY)) {
				int end = argument.indexOf('=');
				given.setProperty(argument.substring(PROPERTY.length(), (end > 0) ? end : argument.length()),
						(end > 0) ? argument.substring(end + 1) : "");
			}
		}
		return given;
	}

}
