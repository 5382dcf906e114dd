package io.chalice.conformance.document;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compiles the Java of the documents. What is shown of a class becomes a member of one,
 * and statements the body of a method; braces that the document leaves open are closed.
 * {@code Surroundings.java} in the resources has what they refer to without showing it.
 */
class DocumentCodeTests {

	private static final Pattern MEMBER = Pattern.compile("(?m)^(?:@|(?:(?:public|static|final|abstract) )*"
			+ "(?:class|record|interface|enum) |[\\w<>\\[\\], .?]+ \\w+\\([^;]*\\{$)");

	@Test
	void everyBlockOfJavaCompiles() throws IOException {
		List<CodeBlock> blocks = DocumentPage.all()
			.stream()
			.flatMap((page) -> page.blocks().stream())
			.filter((block) -> block.language().equals("java"))
			.toList();
		assertThat(blocks).hasSizeGreaterThan(35);
		assertThat(mistakes(blocks)).isEmpty();
	}

	@Test
	void mistakesAreToldWithTheirLine() throws IOException {
		CodeBlock wrong = new CodeBlock("page.md", 10, "java",
				List.of("@ChaliceRoute(\"/a\")", "String view() {", "\treturn 1;", "}"));
		CodeBlock right = new CodeBlock("page.md", 20, "java", List.of("@ChaliceRoute(\"/a\")"));
		assertThat(mistakes(List.of(wrong, right))).singleElement()
			.asString()
			.startsWith("page.md:12: ")
			.contains("int cannot be converted to java.lang.String");
	}

	private static List<String> mistakes(List<CodeBlock> blocks) throws IOException {
		Map<String, CodeBlock> byPackage = new LinkedHashMap<>();
		List<JavaFileObject> sources = new ArrayList<>();
		String surroundings = surroundings();
		sources.add(source("surroundings", "Surroundings", surroundings));
		String imports = String.join(" ", surroundings.lines().filter((line) -> line.startsWith("import ")).toList());
		for (CodeBlock block : blocks) {
			String name = "block" + byPackage.size();
			byPackage.put(name, block);
			sources.add(source(name, "Block", unit(name, imports, block)));
		}
		DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		compiler
			.getTask(null, null, found, List.of("-proc:none", "-implicit:none", "-parameters", "-Xmaxerrs", "500",
					"-Xdiags:verbose", "--release", "17", "-cp", classPath()), null, sources)
			.call();
		return found.getDiagnostics()
			.stream()
			.filter((diagnostic) -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
			.map((diagnostic) -> told(diagnostic, byPackage))
			.toList();
	}

	/**
	 * Return this module's class path and spring-web, which an application may have and
	 * the applications of this module do without. Its jar lies where spring-core's does.
	 * @return the class path
	 */
	private static String classPath() {
		String own = System.getProperty("java.class.path");
		String core = Arrays.stream(own.split(File.pathSeparator))
			.filter((jar) -> jar.contains("spring-core-"))
			.findFirst()
			.orElseThrow();
		String web = core.replace("spring-core", "spring-web");
		assertThat(Path.of(web)).exists();
		return own + File.pathSeparator + web;
	}

	private static String told(Diagnostic<? extends JavaFileObject> diagnostic, Map<String, CodeBlock> blocks) {
		String name = diagnostic.getSource().getName().split("/")[1];
		CodeBlock block = blocks.get(name);
		String place = (block != null) ? "%s:%d".formatted(block.page(), block.line() + diagnostic.getLineNumber() - 2)
				: "%s:%d".formatted(name, diagnostic.getLineNumber());
		return "%s: %s".formatted(place, diagnostic.getMessage(null));
	}

	// one line before the block, so that its lines can be told
	private static String unit(String name, String imports, CodeBlock block) {
		String text = block.text();
		boolean members = MEMBER.matcher(text).find();
		// Spring's annotation and what the documents' shop sells to have one name
		String order = text.contains("@Order(") ? "org.springframework.core.annotation.Order"
				: "surroundings.Surroundings.Shop.Order";
		String opening = members ? "" : " void statements() throws Exception {";
		StringBuilder unit = new StringBuilder(
				"package %s; %s import %s; class Block extends surroundings.Surroundings {%s%n%s".formatted(name,
						imports, order, opening, text));
		String last = block.lines().get(block.lines().size() - 1);
		if (members && last.startsWith("@")) {
			unit.append("void view() { }\n");
		}
		long open = count(text, '{') - count(text, '}');
		for (long i = 0; i < open; i++) {
			unit.append("throw new IllegalStateException(); }\n");
		}
		return unit.append(members ? "}" : "}}").toString();
	}

	private static long count(String text, char brace) {
		return text.chars().filter((character) -> character == brace).count();
	}

	private static JavaFileObject source(String name, String type, String text) {
		return new SimpleJavaFileObject(URI.create("string:///%s/%s.java".formatted(name, type)),
				JavaFileObject.Kind.SOURCE) {
			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return text;
			}
		};
	}

	private static String surroundings() throws IOException {
		try (InputStream stream = DocumentCodeTests.class.getResourceAsStream("/document/Surroundings.java")) {
			return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
