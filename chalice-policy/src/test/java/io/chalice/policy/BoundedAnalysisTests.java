package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.explain.AnalysisWarning;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs with more ways to a value than can be followed: what is granted is a name or a
 * wildcard with a warning, and the analysis ends.
 */
class BoundedAnalysisTests {

	private static Fixture handler(Path folder, String body, String members) {
		return new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					public String handleRequest(String input, Context context) {
						%s
						return "";
					}
					%s
				}
				""".formatted(body, members)).entry("app.Handler");
	}

	private static final String GET = "DynamoDbClient.create().describeTable((b) -> b.tableName(name));";

	@Test
	void aChainOfCallsWithTwoWaysEach(@TempDir Path folder) {
		StringBuilder methods = new StringBuilder();
		for (int i = 0; i < 40; i++) {
			methods.append("static String m%d(String s) { return s.isEmpty() ? m%d(s) : m%d(s); }\n".formatted(i, i + 1,
					i + 1));
		}
		methods.append("static String m40(String s) { return s; }");
		assertThat(
				Fixture.granted(handler(folder, "String name = m0(\"orders\");" + GET, methods.toString()).analyze()))
			.isEqualTo("dynamodb:DescribeTable table/orders\n");
	}

	@Test
	void functionsThatCallEachOther(@TempDir Path folder) {
		StringBuilder methods = new StringBuilder();
		for (int i = 0; i < 12; i++) {
			methods.append("static String m%d(String s) { if (s.isEmpty()) return s;".formatted(i));
			for (int j = 0; j < 12; j++) {
				methods.append("if (s.length() == %d) return m%d(m%d(s));".formatted(j, j, (j + i) % 12));
			}
			methods.append("return s; }\n");
		}
		PolicyAnalysis analysis = handler(folder, "String name = m0(\"orders\");" + GET, methods.toString()).analyze();
		assertThat(Fixture.granted(analysis)).startsWith("dynamodb:DescribeTable table/");
	}

	@Test
	void tenThousandTextsBecomeAWildcardWithAWarning(@TempDir Path folder) {
		StringBuilder methods = new StringBuilder();
		for (int i = 0; i < 10; i++) {
			methods.append("static String m%d(int i) { switch (i) {".formatted(i));
			for (int j = 0; j < 1000; j++) {
				methods.append("case %d: return \"t%d\";".formatted(j, 1000 * i + j));
			}
			methods.append("default: return m%d(i); } }\n".formatted((i + 1) % 10));
		}
		PolicyAnalysis analysis = handler(folder, "String name = m0(input.length());" + GET, methods.toString())
			.analyze();
		assertThat(Fixture.granted(analysis)).isEqualTo("dynamodb:DescribeTable table/*\n");
		assertThat(analysis.warnings()).extracting(AnalysisWarning::kind)
			.contains(AnalysisWarning.Kind.UNRESOLVED_NAME);
	}

	@Test
	void aTextOfThousandsOfPieces(@TempDir Path folder) {
		String body = "StringBuilder text = new StringBuilder();" + "text.append(input).append('x');".repeat(2000)
				+ "String name = text.toString();" + GET;
		assertThat(Fixture.granted(handler(folder, body, "").analyze())).isEqualTo("dynamodb:DescribeTable table/*\n");
	}

	@Test
	void aTextThatDoublesManyTimes(@TempDir Path folder) {
		StringBuilder body = new StringBuilder("String s0 = \"abcdefghij\".repeat(10) + input;");
		for (int i = 0; i < 40; i++) {
			body.append("String s%d = s%d + s%d;".formatted(i + 1, i, i));
		}
		assertThat(Fixture.granted(handler(folder, body + "String name = s40;" + GET, "").analyze()))
			.isEqualTo("dynamodb:DescribeTable table/*\n");
	}

	@Test
	void recursionThroughGenericTypes(@TempDir Path folder) {
		String types = """
				interface Box<T> { String name(); Box<Box<T>> wrap(); }
				record Plain<T>(String name) implements Box<T> {
					public Box<Box<T>> wrap() { return new Wrapped<>(new Plain<>(this.name)); }
				}
				record Wrapped<T>(Box<T> inner) implements Box<T> {
					public String name() { return this.inner.name(); }
					public Box<Box<T>> wrap() { return new Wrapped<>(new Wrapped<>(this.inner.wrap().wrap().inner())); }
				}
				""".replace(".inner()", "");
		String body = "Box<?> box = new Plain<String>(\"orders\");"
				+ "for (int i = 0; i < input.length(); i++) box = box.wrap();" + "String name = box.name();" + GET;
		assertThat(Fixture.granted(
				handler(folder, body, types.replace("new Wrapped<>(new Wrapped<>(", "(Box) new Wrapped(new Wrapped("))
					.analyze()))
			.isEqualTo("dynamodb:DescribeTable table/orders\n");
	}

	@Test
	void aMethodWithThousandsOfWaysThroughIt(@TempDir Path folder) {
		StringBuilder body = new StringBuilder("String s = null, name = \"orders\"; switch (input.length()) {");
		for (int i = 0; i < 1500; i++) {
			body.append("case %d: s = \"t%d\"; break;".formatted(i, i));
		}
		body.append("} if (s == null) return name;").append("s = s.concat(\"x\");".repeat(1500));
		PolicyAnalysis analysis = handler(folder, body + "name = s;" + GET.replace("(name)", "(\"orders\")"), "")
			.analyze();
		assertThat(Fixture.granted(analysis)).startsWith("dynamodb:DescribeTable table/");
	}

}
