package io.chalice.shell.send;

import java.util.List;

import io.chalice.local.control.ControlClient;
import io.chalice.local.control.EventDelivery;
import io.chalice.local.control.EventTemplate;
import io.chalice.local.control.NotServingException;
import io.chalice.local.control.SendRequest;
import io.chalice.local.control.UnsendableEventException;
import io.chalice.project.Project;
import io.chalice.project.json.PrettyJson;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.console.Colour;
import io.chalice.shell.console.Console;
import io.chalice.shell.project.ApplicationProject;
import io.chalice.shell.project.StageCandidates;

/**
 * Sends an event to the application that {@code local} serves in another terminal.
 */
public final class SendCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public SendCommand() {
		super(CommandDescription.of("send", "Send an event to the application that local serves")
			.required("SOURCE", "A queue, a bucket, or a function",
					(context, typed) -> SourceCandidates.propose(context))
			.optional("INPUT", "A body, a key, or JSON; - for standard input", (context, typed) -> List.of())
			.options(StageCandidates.OPTION,
					OptionDescription.valued("file", "FILE", "Send what a file holds").letter("f"),
					OptionDescription.valued("template", "TEMPLATE", "How to wrap it, such as s3-in-sqs")
						.values((context, typed) -> EventTemplate.list()),
					OptionDescription.flag("json", "Print JSON, for programs"))
			.exits(1, "A function has failed, or nobody listens")
			.examples("send orders '{\"id\": 1}'", "send uploads in/a.csv", "send nightly",
					"send orders in/a.csv --template s3-in-sqs"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		String template = invocation.option("template").orElse(null);
		if (template != null && !EventTemplate.list().contains(template)) {
			throw new UsageException("--template is one of %s, not '%s'".formatted(EventTemplate.names(), template));
		}
		String input = SendInput.read(invocation, System.in);
		Project project = ApplicationProject.find(invocation.context());
		List<EventDelivery> deliveries = send(invocation, project,
				new SendRequest(invocation.argument(0).orElseThrow(), template, input));
		if (invocation.flag("json")) {
			invocation.console().document(PrettyJson.write(deliveries).stripTrailing());
		}
		else {
			deliveries.forEach((delivery) -> print(invocation.console(), delivery));
		}
		if (deliveries.isEmpty()) {
			throw new CommandFailedException("Nobody listens to that: every filter, prefix or suffix keeps it away");
		}
		return deliveries.stream().allMatch((delivery) -> delivery.status() == EventDelivery.Status.SUCCEEDED) ? 0 : 1;
	}

	private static List<EventDelivery> send(CommandInvocation invocation, Project project, SendRequest request) {
		String serve = invocation.context().line("local --stage " + invocation.stage());
		try {
			return ControlClient.find(project.directory(), invocation.stage())
				.orElseThrow(() -> new CommandFailedException(
						"Stage %s of %s is not served. To serve it, in another terminal: %s"
							.formatted(invocation.stage(), project.artifactId(), serve)))
				.send(request);
		}
		catch (UnsendableEventException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
		catch (NotServingException ex) {
			throw new CommandFailedException(
					"%s. To serve it, in another terminal: %s".formatted(ex.getMessage(), serve), ex);
		}
	}

	private static void print(Console console, EventDelivery delivery) {
		delivery.log().forEach(console::message);
		if (delivery.status() == EventDelivery.Status.SUCCEEDED) {
			console.print(console.paint(Colour.GREEN,
					"%s succeeded in %d ms".formatted(delivery.function(), delivery.milliseconds())));
		}
		else {
			console.print(console.paint(Colour.RED, "%s failed in %d ms: %s".formatted(delivery.function(),
					delivery.milliseconds(), delivery.error())));
		}
		if (!delivery.answer().isEmpty() && !"null".equals(delivery.answer())) {
			console.document(delivery.answer());
		}
		if (delivery.next() != null) {
			console.message(delivery.next());
		}
	}

}
