package io.chalice.autoconfigure.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import com.example.AuthorizerMistakes;
import com.example.BeanMistakes;
import com.example.ParameterMistakes;
import com.example.RouteMistakes;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.support.SpringFactoriesLoader;

import io.chalice.declaration.DeclarationMistakeException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link MistakeFailureAnalyzer} and its subclasses: an application that makes
 * the mistake is started, and what its author reads is compared with a file.
 */
@ExtendWith(OutputCaptureExtension.class)
class MistakeFailureAnalyzerTests {

	@ParameterizedTest
	@MethodSource("applications")
	void explainsTheMistakeWithTheLineToType(Class<?> application, CapturedOutput output) throws Exception {
		assertThat(explanation(application, output)).isEqualTo(expected(application.getSimpleName()));
	}

	static Stream<Class<?>> applications() {
		return Stream.of(RouteMistakes.class, ParameterMistakes.class, AuthorizerMistakes.class, BeanMistakes.class)
			.<Class<?>>flatMap((type) -> Arrays.stream(type.getDeclaredClasses()))
			.filter((type) -> Modifier.isStatic(type.getModifiers()))
			.sorted(Comparator.comparing(Class::getSimpleName));
	}

	@Test
	void explainsThatParameterNamesAreMissing(@TempDir Path directory, CapturedOutput output) throws Exception {
		Path source = directory.resolve("Nameless.java");
		Files.writeString(source, """
				package com.example;

				@org.springframework.boot.autoconfigure.EnableAutoConfiguration
				public class Nameless {

					@io.chalice.ChaliceRoute("/users/{id}")
					String user(String id) {
						return id;
					}

				}
				""");
		int status = ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-proc:none", "-d", directory.toString(), "-cp",
					System.getProperty("java.class.path"), source.toString());
		assertThat(status).isZero();
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		try (URLClassLoader classLoader = new URLClassLoader(new URL[] { directory.toUri().toURL() }, before)) {
			Thread.currentThread().setContextClassLoader(classLoader);
			assertThat(explanation(classLoader.loadClass("com.example.Nameless"), output))
				.isEqualTo(expected("MissingParameterNames"));
		}
		finally {
			Thread.currentThread().setContextClassLoader(before);
		}
	}

	@Test
	void everyMistakeHasAnAnalyzer() {
		List<String> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, (factoryType, name, failure) -> {
			})
			.stream()
			.map((analyzer) -> analyzer.getClass().getSimpleName())
			.toList();
		Class<?>[] mistakes = new ClassFileImporter().importPackages(DeclarationMistakeException.class.getPackageName())
			.stream()
			.filter((type) -> type.isAssignableTo(RuntimeException.class)
					&& !type.getModifiers().contains(JavaModifier.ABSTRACT))
			.map(JavaClass::reflect)
			.toArray(Class<?>[]::new);
		assertThat(mistakes).isNotEmpty()
			.allSatisfy((mistake) -> assertThat(analyzers)
				.contains(mistake.getSimpleName().replace("Exception", "FailureAnalyzer")));
	}

	private static String explanation(Class<?> application, CapturedOutput output) {
		assertThatThrownBy(() -> SpringApplication.run(application, "--chalice.local.enabled=false"))
			.isInstanceOf(Exception.class);
		String all = output.getAll();
		int start = all.indexOf("Description:");
		assertThat(start).as(all).isNotNegative();
		assertThat(all).doesNotContain("\tat ");
		return all.substring(start).strip().replaceAll("\\.java:\\d+\\)", ".java:LINE)") + "\n";
	}

	private static String expected(String name) throws IOException {
		try (InputStream file = RouteMistakes.class.getResourceAsStream("mistakes/" + name + ".txt")) {
			assertThat(file).as("mistakes/%s.txt", name).isNotNull();
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
