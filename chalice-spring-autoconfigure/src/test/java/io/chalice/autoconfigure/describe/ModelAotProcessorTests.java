package io.chalice.autoconfigure.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.io.InputStreamSource;
import org.springframework.javapoet.ClassName;
import org.springframework.test.context.support.TestPropertySourceUtils;

import io.chalice.ChaliceRoute;
import io.chalice.IamAuthorizer;
import io.chalice.model.ApplicationModel;
import io.chalice.model.ApplicationModelJson;
import io.chalice.model.FunctionModel;
import io.chalice.model.RouteModel;
import io.chalice.model.SqsSourceModel;
import io.chalice.sqs.ChaliceSqsListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ModelAotProcessor}.
 */
class ModelAotProcessorTests {

	@Test
	void modelIsAmongTheGeneratedResources() throws IOException {
		InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "spring.application.name=processed",
					"chalice.route.api-key-required=true", "orders.queue=orders-dev");
			context.register(Processed.class);
			DefaultGenerationContext generation = new DefaultGenerationContext(
					new ClassNameGenerator(ClassName.get(Processed.class)), files);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			generation.writeGeneratedContent();
		}
		ApplicationModel model = ApplicationModelJson.read(read(files, ModelAotProcessor.RESOURCE));
		assertThat(model.name()).isEqualTo("processed");
		assertThat(model.routes()).containsExactly(new RouteModel("/processed", List.of("GET"), "view",
				Processed.class.getName() + "#view()", List.of("application/json"), null, true, "staff"));
		assertThat(model.functions())
			.containsExactly(new FunctionModel("order", Processed.class.getName() + "#order(String)",
					List.of(new SqsSourceModel("orders-dev", 10, 0, null, List.of(), true))));
		assertThat(files.getGeneratedFiles(GeneratedFiles.Kind.SOURCE).keySet())
			.noneMatch((name) -> name.contains("LocalMode"));
	}

	private static byte[] read(InMemoryGeneratedFiles files, String name) throws IOException {
		InputStreamSource file = files.getGeneratedFiles(GeneratedFiles.Kind.RESOURCE).get(name);
		assertThat(file).as(name).isNotNull();
		String text = new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Processed {

		@ChaliceRoute(value = "/processed", authorizer = "staff")
		String view() {
			return "";
		}

		@ChaliceSqsListener("${orders.queue}")
		void order(String order) {
		}

		@Bean
		IamAuthorizer staff() {
			return new IamAuthorizer("staff");
		}

		@Bean
		StringBuilder unwilling() {
			throw new IllegalStateException("created");
		}

	}

}
