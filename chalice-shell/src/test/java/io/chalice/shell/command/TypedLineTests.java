package io.chalice.shell.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jline.reader.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ParsedInput;

import io.chalice.shell.console.Console;
import io.chalice.shell.console.Prompts;
import io.chalice.shell.deploy.DeleteCommand;
import io.chalice.shell.deploy.DeployCommand;
import io.chalice.shell.deploy.RollbackCommand;
import io.chalice.shell.deploy.UrlCommand;
import io.chalice.shell.doctor.DoctorCommand;
import io.chalice.shell.policy.PolicyCheckCommand;
import io.chalice.shell.session.LineParser;

import static org.assertj.core.api.Assertions.assertThat;

class TypedLineTests {

	private static final CommandCatalog CATALOG = new CommandCatalog().register(new DeployCommand(),
			new DeleteCommand(), new RollbackCommand(), new UrlCommand(), new PolicyCheckCommand(),
			new DoctorCommand());

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			deploy -s prod --profile work                   | deploy --yes --stage prod --profile work
			deploy --region=eu-west-1 --endpoint-url http://localhost:5000 | deploy --yes --region eu-west-1 \
			--endpoint-url http://localhost:5000
			--project-dir ../app deploy --no-autogen-policy | deploy --yes --no-autogen-policy --project-dir \
			../app
			deploy --autogen-policy --api-gateway-stage v1  | deploy --yes --autogen-policy \
			--api-gateway-stage v1
			deploy --project-dir 'my app' --debug           | deploy --yes --project-dir 'my app' --debug
			deploy --profile=-odd                           | deploy --yes --profile=-odd
			delete -y --stage "it's"                        | delete --yes --stage 'it'\\''s'
			""")
	void saysAgainWhatWasTyped(String typed, String line) {
		List<String> said = words(String.valueOf(line(typed).with("yes", "true")));
		assertThat(said).containsExactlyInAnyOrderElementsOf(words("./chalice " + line));
		// and it means the same
		Map<String, String> again = invocation(said.subList(1, said.size()), context()).options();
		assertThat(again).containsAllEntriesOf(invocation(words(typed), context()).options())
			.containsEntry("yes", "true");
	}

	@Test
	void argumentsStay() {
		assertThat(line("policy check mine.json --stage prod"))
			.hasToString("./chalice policy check mine.json --stage prod");
		assertThat(line("policy check --stage prod -- -mine.json"))
			.hasToString("./chalice policy check --stage prod -- -mine.json");
	}

	@Test
	void anotherCommandGetsWhatItKnows() {
		TypedLine rollback = line("rollback --to 3 --stage prod --profile work --project-dir app");
		assertThat(rollback.as(new UrlCommand().description()))
			.hasToString("./chalice url --stage prod --profile work --project-dir app");
		assertThat(rollback.as(new DoctorCommand().description()))
			.hasToString("./chalice doctor --stage prod --project-dir app");
		assertThat(rollback.without("to").withArguments())
			.hasToString("./chalice rollback --stage prod --profile work --project-dir app");
	}

	@Test
	void aSessionHasNoProgramToName() {
		ShellContext session = ShellContext.ofSession("./chalice", Map.of(), Path.of(""));
		assertThat(invocation(words("deploy --stage prod"), session).typed()).hasToString("deploy --stage prod");
	}

	private static TypedLine line(String typed) {
		return invocation(words(typed), context()).typed();
	}

	private static List<String> words(String line) {
		return new LineParser().parse(line, line.length(), Parser.ParseContext.ACCEPT_LINE).words();
	}

	private static CommandInvocation invocation(List<String> words, ShellContext context) {
		ParsedInput input = CommandLineReader.read(words, CATALOG, context);
		Console.Output nowhere = new Console.Output(new PrintWriter(Writer.nullWriter()), false);
		Console console = new Console(nowhere, nowhere, Prompts.none());
		return CommandInvocation.of(CATALOG.get(input).description(),
				new CommandContext(input, CATALOG, console.writer(), new CommandUser(context, console)));
	}

	private static ShellContext context() {
		return ShellContext.ofCommand("./chalice", Map.of(), Path.of(""));
	}

}
