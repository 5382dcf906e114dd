package io.chalice.shell.local;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TraceFoldTests {

	private final TraceFold fold = new TraceFold((type) -> type.startsWith("com.example."));

	@Test
	void messageCausesAndOwnFramesStay() {
		assertThat(fold("""
				2026-01-01 ERROR com.example.Shop : it went wrong
				java.lang.IllegalStateException: no price
					at java.base/java.util.Objects.requireNonNull(Objects.java:259)
					at com.example.Shop.price(Shop.java:12)
					at com.example.Shop$Cart.total(Shop.java:40) ~[classes/:na]
					at java.base/jdk.internal.reflect.Accessor.invoke(Accessor.java:103)
					at org.springframework.util.ReflectionUtils.invokeMethod(ReflectionUtils.java:281)
					at org.springframework.util.ReflectionUtils.invokeMethod(ReflectionUtils.java:281)
					at io.chalice.dispatch.Dispatcher.call(Dispatcher.java:50) ~[chalice-core.jar:na]
				Caused by: java.io.IOException: gone
					at com.example.Shop.read(Shop.java:50)
					... 41 more
				next line
				""")).isEqualTo("""
				2026-01-01 ERROR com.example.Shop : it went wrong
				java.lang.IllegalStateException: no price
					at java.base/java.util.Objects.requireNonNull(Objects.java:259)
					at com.example.Shop.price(Shop.java:12)
					at com.example.Shop$Cart.total(Shop.java:40)
					... 4 frames of Spring, Java and Chalice
				Caused by: java.io.IOException: gone
					at com.example.Shop.read(Shop.java:50)
				next line
				""");
	}

	@Test
	void framesOfUnknownMakersAreNamedByTheirPackage() {
		assertThat(fold("\tat org.acme.deep.Thing.run(Thing.java:1)\n\tat org.acme.deep.Thing.run(Thing.java:2)\n"))
			.isEqualTo("\t... 2 frames of org.acme\n");
	}

	@Test
	void whatRunsOutOfNamesSaysOthers() {
		assertThat(fold("\tat java.lang.A.b(A.java:1)\n\tat org.springframework.A.b(A.java:1)\n"
				+ "\tat io.chalice.A.b(A.java:1)\n\tat reactor.core.A.b(A.java:1)\n"))
			.isEqualTo("\t... 4 frames of Java, Spring, Chalice and others\n");
	}

	@Test
	void generatedClassesAreNotTheUsers() {
		TraceFold all = new TraceFold((type) -> !type.contains("$$"));
		assertThat(all.add("\tat com.example.Shop$$SpringCGLIB$$0.index(<generated>)")).isEmpty();
		assertThat(all.add("\tat com.example.Shop.index(Shop.java:3)")).containsExactly(
				"\tat com.example.Shop$$SpringCGLIB$$0.index(<generated>)", "\tat com.example.Shop.index(Shop.java:3)");
	}

	@Test
	void otherLinesStayAsTheyAre() {
		String lines = """
				meet me at noon (or later)
				  indented
				... 3 more
				{"at": "x(y)"}
				""";
		assertThat(fold(lines)).isEqualTo(lines);
	}

	private String fold(String text) {
		List<String> shown = new ArrayList<>();
		text.lines().forEach((line) -> shown.addAll(this.fold.add(line)));
		shown.addAll(this.fold.end());
		return String.join("\n", shown) + "\n";
	}

}
