package io.chalice.project;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompileErrorTests {

	private static final String OUTPUT = """
			[ERROR] COMPILATION ERROR :\s
			[ERROR] /home/me/demo/src/main/java/demo/App.java:[5,9] cannot find symbol
			  symbol:   class Foo
			  location: class demo.App
			[ERROR] /home/me/demo/src/main/java/demo/App.java:[7,20] ';' expected
			[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.14.1:compile\
			 (default-compile) on project demo: Compilation failure: Compilation failure:\s
			[ERROR] /home/me/demo/src/main/java/demo/App.java:[5,9] cannot find symbol
			[ERROR]   symbol:   class Foo
			[ERROR]   location: class demo.App
			[ERROR] /home/me/demo/src/main/java/demo/App.java:[7,20] ';' expected
			[ERROR] -> [Help 1]
			[ERROR]\s
			[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
			""";

	@Test
	void isFoundOnceInTheOutput() {
		Path file = Path.of("/home/me/demo/src/main/java/demo/App.java");
		assertThat(CompileError.parse(OUTPUT)).containsExactly(
				new CompileError(file, 5, 9, "cannot find symbol\n  symbol:   class Foo\n  location: class demo.App"),
				new CompileError(file, 7, 20, "';' expected"));
	}

	@Test
	void isFoundOnWindows() {
		assertThat(CompileError.parse("[ERROR] /C:/demo/App.java:[1,2] x").get(0).file())
			.isEqualTo(Path.of("C:/demo/App.java"));
	}

	@Test
	void isShownRelativeToTheProject() {
		CompileError error = new CompileError(Path.of("/home/me/demo/src/App.java"), 7, 20, "';' expected");
		assertThat(error.toString(Path.of("/home/me/demo")))
			.isEqualTo(Path.of("src", "App.java") + ":7:20: ';' expected");
		assertThat(error.toString(Path.of("/home/you"))).endsWith("/demo/src/App.java:7:20: ';' expected");
	}

	@Test
	void isNotWhatElseGoesWrong() {
		assertThat(CompileError.parse("[ERROR] Failed to execute goal x: y -> [Help 1]")).isEqualTo(List.of());
	}

}
