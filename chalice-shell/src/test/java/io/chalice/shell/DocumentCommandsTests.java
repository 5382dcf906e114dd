package io.chalice.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the command lines of the documents as the console does: each has a command that
 * exists, with options that it has.
 */
class DocumentCommandsTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern TYPED = Pattern
		.compile("(?m)^ *(?:\\$ )?(?:\\./)?chalice(?:-shell)? ([a-z-][^\\n]*)(?=(\\n[^\\n]*)?)");

	private static final Pattern IN_SESSION = Pattern.compile("(?m)^(?:chalice|[\\w-]+:[\\w-]+)> ([a-z][^\\n]*)");

	private static final Pattern IN_PROSE = Pattern.compile("`(?:\\./)?chalice(?:-shell)? ([^`]+)`");

	private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```\\n(.*?)^ *```$");

	private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

	private final FakeShell shell = FakeShell.in(ROOT);

	private final FakeShell session = FakeShell.session(ROOT);

	private final List<String> wrong = new ArrayList<>();

	private int count;

	@Test
	void everyCommandLineIsOne() throws IOException {
		for (Path file : documents()) {
			// mistakes are tried where the document is made
			String text = Files.readString(file).split("\n## Mistakes\n", 2)[0];
			check(file, this.shell, IN_PROSE.matcher(BLOCK.matcher(text).replaceAll("")));
			Matcher block = BLOCK.matcher(text);
			while (block.find()) {
				check(file, this.shell, TYPED.matcher(block.group(1)));
				check(file, this.session, IN_SESSION.matcher(block.group(1)));
			}
		}
		assertThat(this.count).isGreaterThan(50);
		assertThat(this.wrong).isEmpty();
	}

	@Test
	void mistakesAreFound() {
		check(Path.of("page.md"), this.shell, TYPED.matcher("$ chalice deploi --yes\n$ ./chalice plan --josn\n"));
		check(Path.of("page.md"), this.shell, TYPED.matcher("chalice bench --json > bench.json  # on main\n"));
		assertThat(this.count).isEqualTo(3);
		assertThat(this.wrong).hasSize(2)
			.satisfiesExactly((first) -> assertThat(first).contains("Unknown command 'deploi'"),
					(second) -> assertThat(second).contains("Unknown option '--josn' of plan"));
	}

	private static List<Path> documents() throws IOException {
		List<Path> files = new ArrayList<>();
		for (String directory : List.of("", "docs", "benchmarks", "samples", "chalice-shell/src/main/dist")) {
			try (Stream<Path> found = Files.list(ROOT.resolve(directory))) {
				found.filter((file) -> file.toString().endsWith(".md"))
					.filter((file) -> !file.endsWith("CHANGELOG.md"))
					.sorted()
					.forEach(files::add);
			}
		}
		return files;
	}

	private void check(Path file, FakeShell asked, Matcher lines) {
		while (lines.find()) {
			this.count++;
			List<String> words = words(lines.group(1), (lines.groupCount() > 1) ? String.valueOf(lines.group(2)) : "");
			// what a reader has made by then
			words.replaceAll((word) -> word.matches("helloworld|shop") ? "samples/helloworld" : word);
			words.add("--help");
			if (asked.run(words.toArray(String[]::new)) != 0) {
				this.wrong.add("%s: %s: %s".formatted(file.getFileName(), lines.group(1).strip(), asked.err().strip()));
			}
		}
	}

	/**
	 * Return the words of a line, and of the next one when a quoted word goes on there.
	 * What a shell takes for itself is left out.
	 * @param typed the line
	 * @param next the next one
	 * @return the words
	 */
	private static List<String> words(String typed, String next) {
		boolean open = typed.chars().filter((character) -> character == '"').count() % 2 == 1;
		List<String> words = new ArrayList<>();
		Matcher word = WORD.matcher(open ? typed + next : typed);
		while (word.find() && !word.group().matches("[>|#&].*")) {
			words.add((word.group(1) != null) ? word.group(1) : (word.group(2) != null) ? word.group(2) : word.group());
		}
		return words;
	}

}
