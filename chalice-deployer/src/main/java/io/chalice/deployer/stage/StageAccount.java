package io.chalice.deployer.stage;

import java.net.URI;
import java.util.List;
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
import io.chalice.project.Project;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.packaging.CacheStore;

/**
 * A stage of a project, and the account it is deployed to.
 */
public final class StageAccount implements AutoCloseable {

	private final Project project;

	private final StageConfiguration stage;

	private final Deployer deployer;

	private final AwsCloud cloud;

	private StageAccount(Project project, StageConfiguration stage, AwsCloud cloud) {
		this.project = project;
		this.stage = stage;
		this.cloud = cloud;
		this.deployer = Deployer.of(cloud, project.directory());
	}

	/**
	 * Open the account of a stage. AWS is not asked yet, unless for credentials.
	 * @param project the project
	 * @param configured the stage's configuration
	 * @param login finds credentials and region
	 * @param endpoint where all services are instead of AWS, or {@code null}
	 * @param uploads watches what is uploaded
	 * @return the account
	 * @throws io.chalice.deployer.cloud.CredentialsException when nobody says who deploys
	 * or where to
	 */
	public static StageAccount open(Project project, StageConfiguration configured, AwsLogin login,
			@Nullable URI endpoint, UploadListener uploads) {
		AwsOptions options = new AwsOptions(login, configured.profile(), configured.region(), endpoint, null, uploads);
		AwsCloud cloud = new AwsCloud(options, new RetryBackoff(new Random(), RetryBackoff.Sleeper.ofThread()));
		return new StageAccount(project, configured.in(cloud.region()), cloud);
	}

	/**
	 * Ask AWS for the ahead-of-time cache with which the stage's functions start.
	 * @return the cache, or empty when they start without
	 */
	public Optional<CacheCondition> cache() {
		return this.deployer.cache(this.stage.appName(), this.stage.stage());
	}

	/**
	 * Ask AWS for the log groups of the stage that somebody has deleted.
	 * @return their names, sorted
	 */
	public List<String> missingLogGroups() {
		return this.deployer.missingLogGroups(this.stage.appName(), this.stage.stage());
	}

	/**
	 * Return where the caches that were trained are kept.
	 * @return the project's caches
	 */
	public CacheStore caches() {
		return CacheStore.of(this.project.deploymentPackages());
	}

	/**
	 * Return the project.
	 * @return the project as it was found
	 */
	public Project project() {
		return this.project;
	}

	/**
	 * Return the stage.
	 * @return its configuration, with the region
	 */
	public StageConfiguration stage() {
		return this.stage;
	}

	/**
	 * Return what deploys.
	 * @return the deployer of this project and account
	 */
	public Deployer deployer() {
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
