package io.chalice.shell.deploy;

import java.net.URI;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.Deployer;
import io.chalice.deployer.aws.AwsCloud;
import io.chalice.deployer.aws.AwsLogin;
import io.chalice.deployer.aws.AwsOptions;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.function.CacheCondition;
import io.chalice.deployer.state.StateStore;
import io.chalice.project.Project;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.packaging.CacheStore;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.console.ConsoleMfaCodes;
import io.chalice.shell.project.ApplicationProject;

/**
 * A stage of a project, and the account it is deployed to.
 */
public final class DeploymentStage implements AutoCloseable {

	private final Project project;

	private final StageConfiguration stage;

	private final Deployer deployer;

	private final AwsCloud cloud;

	private DeploymentStage(Project project, StageConfiguration stage, AwsCloud cloud) {
		this.project = project;
		this.stage = stage;
		this.cloud = cloud;
		this.deployer = Deployer.of(cloud, project.directory());
	}

	/**
	 * Find what was typed.
	 * @param invocation what was typed
	 * @param uploads watches what is uploaded
	 * @return the target, not yet asked
	 */
	public static DeploymentStage of(CommandInvocation invocation, UploadListener uploads) {
		Project project = ApplicationProject.find(invocation.context());
		Configuration configuration = Configuration.read(project.directory());
		UndeclaredStage.check(invocation, project, configuration);
		return of(invocation, project, configuration, invocation.stage(), uploads);
	}

	/**
	 * Find what was deployed, which may be a stage that the configuration has no more.
	 * @param invocation what was typed
	 * @param uploads watches what is uploaded
	 * @return the target, not yet asked
	 */
	static DeploymentStage ofDeployed(CommandInvocation invocation, UploadListener uploads) {
		Project project = ApplicationProject.find(invocation.context());
		if (StateStore.of(project.directory()).read(invocation.stage()).isEmpty()) {
			return of(invocation, uploads);
		}
		StageConfiguration stage = Configuration.read(project.directory())
			.stageOrDefaults(invocation.stage(), TargetOptions.overrides(invocation));
		return of(invocation, project, stage, uploads);
	}

	/**
	 * Find a stage.
	 * @param invocation what was typed
	 * @param project the project
	 * @param configuration the project's configuration
	 * @param stage the stage
	 * @param uploads watches what is uploaded
	 * @return the target, not yet asked
	 */
	public static DeploymentStage of(CommandInvocation invocation, Project project, Configuration configuration,
			String stage, UploadListener uploads) {
		return of(invocation, project, configuration.stageOrDefaults(stage, TargetOptions.overrides(invocation)),
				uploads);
	}

	private static DeploymentStage of(CommandInvocation invocation, Project project, StageConfiguration configured,
			UploadListener uploads) {
		AwsLogin login = AwsLogin.of(invocation.context().environment(), new ConsoleMfaCodes(invocation.console()));
		AwsOptions options = new AwsOptions(login, configured.profile(), configured.region(), endpoint(invocation),
				null, uploads);
		AwsCloud cloud = new AwsCloud(options, new RetryBackoff(new Random(), RetryBackoff.Sleeper.ofThread()));
		return new DeploymentStage(project, configured.in(cloud.region()), cloud);
	}

	private static @Nullable URI endpoint(CommandInvocation invocation) {
		Optional<String> typed = invocation.option("endpoint-url");
		if (typed.isEmpty()) {
			return null;
		}
		if (!typed.get().matches("https?://\\S+")) {
			throw new UsageException("--endpoint-url is like http://localhost:4566, not '%s'".formatted(typed.get()));
		}
		return URI.create(typed.get());
	}

	/**
	 * Ask AWS for the ahead-of-time cache with which the stage's functions start.
	 * @return the cache, or empty when they start without
	 */
	public Optional<CacheCondition> cache() {
		return this.deployer.cache(this.stage.appName(), this.stage.stage());
	}

	/**
	 * Return where the caches that were trained are kept.
	 * @return the project's caches
	 */
	CacheStore caches() {
		return CacheStore.of(this.project.deploymentPackages());
	}

	Project project() {
		return this.project;
	}

	StageConfiguration stage() {
		return this.stage;
	}

	Deployer deployer() {
		return this.deployer;
	}

	/**
	 * Ask AWS who is asking.
	 * @return who, and where
	 * @throws io.chalice.deployer.cloud.CloudException when AWS does not answer, or does
	 * not accept the credentials
	 */
	public CallerIdentity caller() {
		return this.cloud.caller();
	}

	/**
	 * Return the account.
	 * @return where calls go
	 */
	public Cloud cloud() {
		return this.cloud;
	}

	@Override
	public void close() {
		this.cloud.close();
	}

}
