package io.chalice.shell.open;

import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;

import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.policy.DeployedPlace;
import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.deployer.stage.DeployedApi;
import io.chalice.deployer.stage.DeployedStage;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.StateStore;
import io.chalice.project.Project;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.console.Console;
import io.chalice.shell.deploy.DeploymentStage;
import io.chalice.shell.deploy.NamedFunction;
import io.chalice.shell.deploy.StageUrl;
import io.chalice.shell.deploy.TargetOptions;
import io.chalice.shell.local.BrowserLaunch;

/**
 * The command {@code open}.
 */
public final class OpenCommand extends ShellCommand {

	private static final OptionDescription CONSOLE = OptionDescription.flag("console",
			"AWS's page of the API, or of a function");

	private static final OptionDescription NAME = NamedFunction.option("The function for --console (default: the API)");

	private final BrowserLaunch launch;

	private final Predicate<URI> browser;

	/**
	 * Create the command.
	 */
	public OpenCommand() {
		this(BrowserLaunch.on(System.getProperty("os.name")));
	}

	private OpenCommand(BrowserLaunch launch) {
		this(launch, launch::open);
	}

	OpenCommand(BrowserLaunch launch, Predicate<URI> browser) {
		super(CommandDescription.of("open", "Open the URL of a deployed stage, or print it")
			.options(TargetOptions.ofStage(CONSOLE, NAME))
			.examples("open", "open --console", "open --stage prod --console --name nightly"));
		this.launch = launch;
		this.browser = browser;
	}

	@Override
	protected int run(CommandInvocation invocation) {
		boolean console = invocation.flag(CONSOLE.name());
		if (!console && invocation.option(NAME.name()).isPresent()) {
			throw new UsageException("A function has no URL. Its page on AWS: %s"
				.formatted(invocation.typed().with(CONSOLE.name(), "true")));
		}
		show(invocation, URI.create(console ? page(invocation) : url(invocation)));
		return 0;
	}

	private void show(CommandInvocation invocation, URI page) {
		Console console = invocation.console();
		console.print(page.toString());
		if (!console.prompts().available() || !this.launch.hasScreen(invocation.context().environment())) {
			return;
		}
		console.message(this.browser.test(page) ? "Opening it in the browser"
				: "There is no program that opens a browser: %s".formatted(this.launch.command().get(0)));
	}

	private static String url(CommandInvocation invocation) {
		return StageUrl.find(invocation)
			.orElseThrow(() -> DeployedStage.functions(state(invocation)).isEmpty() ? StageUrl.none(invocation)
					: new CommandFailedException("Stage %s has functions and no API, so no URL. Their page on AWS: %s"
						.formatted(invocation.stage(), invocation.typed().with(CONSOLE.name(), "true"))));
	}

	private static DeployedState state(CommandInvocation invocation) {
		return StateStore.of(Project.find(invocation.context().directory()).directory())
			.read(invocation.stage())
			.orElse(DeployedState.EMPTY);
	}

	// nobody is asked what the state knows
	private static String page(CommandInvocation invocation) {
		DeployedState state = state(invocation);
		Optional<DeploymentTarget> place = DeployedPlace.of(state);
		if (place.isPresent()) {
			return page(invocation, DeployedStage.recorded(state, place.get()));
		}
		try (StageAccount account = DeploymentStage.ofDeployed(invocation, UploadListener.NONE)) {
			return page(invocation, DeployedStage.find(account));
		}
	}

	private static String page(CommandInvocation invocation, DeployedStage stage) {
		AwsPage page = AwsPage.in(stage.place());
		DeployedApi api = stage.api();
		if (api != null && invocation.option(NAME.name()).isEmpty()) {
			return page.ofApi(api.id());
		}
		return page.ofFunction(NamedFunction.one(invocation, stage).functionName());
	}

}
