package io.chalice.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.fixture.PublishedDocument;
import io.chalice.shell.FakeServices.Answer;
import io.chalice.shell.command.CommandReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds docs/commands.md, which is made of the command model and of mistakes that are
 * tried here, each with all that is printed.
 */
class CommandsDocumentTests {

	private static final String HEAD = """
			# Commands

			What `chalice` takes, one command at a time or in a session, and what it answers to
			[mistakes](#mistakes). The page is made from the commands themselves; the same is in `chalice help`
			and, command by command, in `--help`.
			""";

	private static final String MISTAKES = """

			## Mistakes

			What a mistake is answered with, in a project `shop` whose stage `dev` is deployed and has the functions
			`api_handler` and `order`. All of it is on standard error; standard output is empty.
			""";

	@RegisterExtension
	private final FakeServices aws = new FakeServices();

	private final Path directory;

	private final List<String> lines = new ArrayList<>();

	CommandsDocumentTests(@TempDir Path directory) throws IOException {
		this.directory = directory.toRealPath();
	}

	@Test
	void documentIsMadeOfTheCommands() {
		CommandReference reference = new CommandReference(CommandList.createForSession(), CommandList.create());
		this.lines.addAll(HEAD.lines().toList());
		this.lines.add("");
		this.lines.addAll(reference.general());
		this.lines.addAll(reference.commands());
		this.lines.addAll(MISTAKES.lines().toList());
		FakeServices.project(this.directory, "order");
		this.aws.answer("FilterLogEvents", (request) -> new Answer(400, Map.of(),
				"{\"__type\": \"ResourceNotFoundException\", \"message\": \"It does not exist.\"}"));
		this.aws.answer("GET /restapis/abc123/stages/dev ", "{\"stageName\": \"dev\", \"deploymentId\": \"d\"}");
		this.aws.answer("GET /2015-03-31/functions", "{\"Functions\": []}");
		this.aws.answer("GET /restapis", "{\"item\": []}");
		tried("Any command:", "deplyo", "logs --sinse 5m", "status extra", "--project-dir nowhere routes");
		tried("What is deployed, and where to:", "deploy --stage prdo", "plan --profile nobody", "plan --nothing",
				"delete --stage prdo", "verify --stage prdo");
		tried("What is measured and served here:", "bench --variant none", "bench --runs 0",
				"bench --max-regression 10%", "local --port many", "routes --stage prdo");
		tried("New projects:", "new-project No_Name", "new-project shop --template none",
				"new-project shop --dependencies nothing", "init --nothing");
		tried("The function, and what to read:", "logs --name ordr", "logs --name order", "logs --since yesterday",
				"logs --follow --until 1m", "logs --access", "logs --access --name order", "logs --num-entries 0",
				"logs --stage prdo", "logs --stage prod");
		tried("The function, and what to send:", "invoke", "invoke --name ordr", "invoke --payload {id:1}",
				"invoke --payload @none.json", "invoke --local --async", "invoke --async --log");
		tried("What to open:", "open --name order");
		tried("What was deployed, and where to:", "url --stage prdo", "rollback --to first", "status --profile nobody");
		tried("Events for what runs here:", "send orders {}", "send orders --file none.json --template nothing");
		tried("Policies:", "policy check none.json", "gen-policy --stage prdo", "policy explain nonsense",
				"policy diff --nothing", "policy verify --nothing", "completion tcsh");
		new PublishedDocument("commands.md").shouldBe(String.join("\n", this.lines) + "\n");
	}

	private void tried(String title, String... typed) {
		this.lines.addAll(List.of("", title, "", "```"));
		FakeShell shell = FakeShell.in(this.directory);
		for (String line : typed) {
			String[] words = line.split(" ");
			boolean asks = line.startsWith("logs") || line.startsWith("invoke");
			int code = shell.run(asks ? this.aws.called(words) : words);
			this.lines.add("$ chalice " + line);
			shell.err().lines().map(this::anywhere).forEach(this.lines::add);
			this.lines.add("[exit code %d]".formatted(code));
			if (!line.equals(typed[typed.length - 1])) {
				this.lines.add("");
			}
			assertThat(shell.out()).isEmpty();
			assertThat(code).isIn(1, 2);
		}
		this.lines.add("```");
	}

	// wherever this runs
	private String anywhere(String line) {
		return line.replace(" --endpoint-url " + this.aws.url(), "")
			.replace(this.directory.toString(), "/home/ann/shop")
			.replace("./chalice", "chalice");
	}

}
