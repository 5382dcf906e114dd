package io.chalice.shell.deploy;

import java.util.ArrayList;
import java.util.List;

import io.chalice.deployer.aws.AwsLogin;
import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.deployer.cloud.CredentialsException;
import io.chalice.project.configuration.CommandLineOverrides;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellContext;
import io.chalice.shell.project.StageCandidates;

/**
 * The options that say where and how an application is deployed.
 */
public final class TargetOptions {

	/**
	 * The option that names a profile.
	 */
	public static final OptionDescription PROFILE = OptionDescription
		.valued("profile", "PROFILE", "The profile of your AWS configuration")
		.values((context, typed) -> profiles(context));

	private static final OptionDescription REGION = OptionDescription
		.valued("region", "REGION", "The AWS region (default: the profile's)")
		.values((context, typed) -> AwsLogin.regions());

	/**
	 * The option that names an emulator.
	 */
	public static final OptionDescription ENDPOINT = OptionDescription.valued("endpoint-url", "URL",
			"Use this emulator instead of AWS");

	private static final OptionDescription AUTOGEN = OptionDescription.toggle("autogen-policy",
			"Generate the policy, or read .chalice/policy.json");

	/**
	 * The option that leaves out the call of new versions.
	 */
	static final OptionDescription VERIFY = OptionDescription.toggle("verify",
			"Call new versions before the stage moves, or do not");

	private static final OptionDescription API_STAGE = OptionDescription.valued("api-gateway-stage", "NAME",
			"The first part of the URL's path");

	private TargetOptions() {
	}

	/**
	 * Return the options of commands that look for a stage.
	 * @param more further options
	 * @return the options
	 */
	public static OptionDescription[] ofStage(OptionDescription... more) {
		return with(List.of(StageCandidates.OPTION, PROFILE, REGION, ENDPOINT), more);
	}

	/**
	 * Return the options of commands that prepare a deploy.
	 * @param more further options
	 * @return the options
	 */
	static OptionDescription[] ofDeploy(OptionDescription... more) {
		return with(List.of(StageCandidates.OPTION, PROFILE, REGION, ENDPOINT, AUTOGEN, API_STAGE, VERIFY), more);
	}

	/**
	 * Return the options of commands that run a stage's application here.
	 * @param more further options
	 * @return the options
	 */
	public static OptionDescription[] ofApplication(OptionDescription... more) {
		return with(List.of(StageCandidates.OPTION, PROFILE, REGION), more);
	}

	private static List<String> profiles(ShellContext context) {
		try {
			return AwsLogin.of(context.environment(), MfaCodes.NONE).profiles();
		}
		catch (CredentialsException ex) {
			// commands tell what is wrong, a completion cannot
			return List.of();
		}
	}

	private static OptionDescription[] with(List<OptionDescription> common, OptionDescription... more) {
		List<OptionDescription> all = new ArrayList<>(common);
		all.addAll(List.of(more));
		return all.toArray(OptionDescription[]::new);
	}

	/**
	 * Return what was typed as it overrides the configuration.
	 * @param invocation what was typed
	 * @return the overrides
	 */
	public static CommandLineOverrides overrides(CommandInvocation invocation) {
		CommandLineOverrides overrides = CommandLineOverrides.none();
		for (String key : List.of("profile", "region", "api-gateway-stage")) {
			String value = invocation.option(key).orElse(null);
			overrides = (value != null) ? overrides.with(key.replace('-', '_'), value) : overrides;
		}
		return invocation.option(AUTOGEN.name()).isEmpty() ? overrides
				: overrides.with("autogen_policy", invocation.toggle(AUTOGEN.name(), true));
	}

}
