package io.chalice.policy.value;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

import static org.assertj.core.api.Assertions.assertThat;

class StringReplacementTests {

	private static @Nullable UnaryOperator<String> replacement(String method, @Nullable String from,
			@Nullable String to) {
		return StringReplacement.of(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, "java/lang/String", method,
				"(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;"), from, to);
	}

	@ParameterizedTest
	@CsvSource({ "replace, ., -, a-b-c", "replaceAll, [.], -, a-b-c", "replaceFirst, [.], -, a-b.c",
			"replaceAll, [a-z], x, x.x.x" })
	void replacesAsTheMethodDoes(String method, String from, String to, String text) {
		assertThat(replacement(method, from, to)).isNotNull()
			.satisfies((change) -> assertThat(change.apply("a.b.c")).isEqualTo(text));
	}

	@Test
	void charactersAreNumbers() {
		UnaryOperator<String> change = StringReplacement.of(
				new MethodInsnNode(Opcodes.INVOKEVIRTUAL, "java/lang/String", "replace", "(CC)Ljava/lang/String;"),
				"46", "47");
		assertThat(change).isNotNull().satisfies((known) -> assertThat(known.apply("a.b")).isEqualTo("a/b"));
	}

	@ParameterizedTest
	@CsvSource({ "(a+)+$, x", "[, x", "a, $1" })
	void anExpressionThatIsNotSimpleIsNotKnown(String from, String to) {
		assertThat(replacement("replaceAll", from, to)).isNull();
	}

	@Test
	void whatIsNotKnownIsNotReplaced() {
		assertThat(replacement("replace", null, "x")).isNull();
		assertThat(replacement("replace", "x", null)).isNull();
	}

}
