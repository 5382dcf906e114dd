package io.chalice.shell.invoke;

import java.util.List;
import java.util.function.Function;

import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.function.FunctionType;
import io.chalice.deployer.stage.DeployedFunction;
import io.chalice.deployer.stage.DeployedStage;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.deployer.verify.LocalInvocation;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.project.BuiltProject;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.TypedLine;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.deploy.DeploymentStage;
import io.chalice.shell.deploy.LocalPackage;
import io.chalice.shell.deploy.NamedFunction;
import io.chalice.shell.deploy.StageUrl;
import io.chalice.shell.deploy.TargetOptions;
import io.chalice.shell.local.InterfaceClient;
import io.chalice.shell.logs.LogsCommand;

/**
 * The command {@code invoke}.
 */
public final class InvokeCommand extends ShellCommand {

	private static final OptionDescription NAME = NamedFunction.option("The function (default: the only one)");

	private static final OptionDescription ASYNC = OptionDescription.flag("async",
			"Have it called, and do not wait for the answer");

	private static final OptionDescription LOG = OptionDescription.flag("log", "Show what it has logged, too");

	private static final OptionDescription LOCAL = OptionDescription.flag("local",
			"Call what a deploy would upload, on this machine");

	private static final OptionDescription JSON = OptionDescription.flag("json",
			"Print an error as the JSON it came as, too");

	private final Function<CommandInvocation, InvokePayload> payloads;

	/**
	 * Create the command.
	 */
	public InvokeCommand() {
		this(InvokePayload::ofProcess);
	}

	InvokeCommand(Function<CommandInvocation, InvokePayload> payloads) {
		super(CommandDescription.of("invoke", "Call a function, and print its answer")
			.options(TargetOptions.ofStage(NAME, InvokePayload.OPTION, ASYNC, LOG, LOCAL, JSON))
			.exits(1, "The function has failed, as told")
			.examples("invoke --name nightly", "invoke --name order --payload '{\"id\": 1}' --log",
					"invoke --name order --payload @order.json --local"));
		this.payloads = payloads;
	}

	@Override
	protected int run(CommandInvocation invocation) {
		boolean later = invocation.flag(ASYNC.name());
		boolean local = invocation.flag(LOCAL.name());
		if (local && later) {
			throw new UsageException("Either --local or --async, not both: on this machine nobody keeps events");
		}
		if (local && invocation.option(TargetOptions.ENDPOINT.name()).isPresent()) {
			throw new UsageException("Either --local or --endpoint-url, not both");
		}
		if (later && invocation.flag(LOG.name())) {
			throw new UsageException(
					"Either --async or --log, not both. What it logs: %s".formatted(following(invocation)));
		}
		byte[] event = this.payloads.apply(invocation).read(invocation, later);
		return local ? here(invocation, event) : deployed(invocation, event, later);
	}

	private static int here(CommandInvocation invocation, byte[] event) {
		LocalPackage built = LocalPackage.build(invocation);
		if (built.request().functionNames().isEmpty()) {
			throw new CommandFailedException(
					"There is nothing to call: annotate a method with @ChaliceFunction(\"name\")");
		}
		String function = NamedFunction.one(invocation, built.request().functionNames());
		BuiltProject project = built.application().project();
		JavaRuntime runtime = new JavaRuntime(project.jdk().home(), InterfaceClient.jars(invocation), List.of());
		LocalInvocation call = new LocalInvocation(project.project().workDirectory(), runtime,
				invocation.context().environment());
		FunctionAnswer answer = invocation.console()
			.progress()
			.during("Calling " + function, () -> call.run(built.request(), built.stage(), function, event));
		return tell(invocation, function, answer);
	}

	private static int deployed(CommandInvocation invocation, byte[] event, boolean later) {
		try (StageAccount account = DeploymentStage.ofDeployed(invocation, UploadListener.NONE)) {
			DeployedFunction function = NamedFunction.one(invocation, DeployedStage.find(account));
			if (later) {
				account.cloud().functionQueue().add(function.functionName(), FunctionType.ALIAS, event);
				invocation.console()
					.message("%s will be called. What it logs: %s".formatted(function.name(), following(invocation)));
				return 0;
			}
			FunctionAnswer answer = invocation.console()
				.progress()
				.during("Calling " + function.name(),
						() -> account.cloud().functions().invoke(function.functionName(), FunctionType.ALIAS, event));
			return tell(invocation, function.name(), answer);
		}
		catch (NotFoundException ex) {
			throw new CommandFailedException(
					"%s. To deploy it again: %s".formatted(ex.getMessage(), StageUrl.deploy(invocation)), ex);
		}
	}

	private static TypedLine following(CommandInvocation invocation) {
		return invocation.typed().as(new LogsCommand().description()).without(JSON.name()).with("follow", "true");
	}

	private static int tell(CommandInvocation invocation, String function, FunctionAnswer answer) {
		return new AnswerText(invocation.console(), function).print(answer, invocation.flag(LOG.name()),
				invocation.flag(JSON.name()));
	}

}
