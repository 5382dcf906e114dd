package io.chalice.conformance.deployed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.springframework.util.FileSystemUtils;

import io.chalice.deployer.Deployer;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.execution.ThreadWorkers;
import io.chalice.deployer.graph.ConfiguredStage;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.deployer.memory.MemoryCloud;
import io.chalice.deployer.memory.Uploaded;
import io.chalice.deployer.state.StateStore;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.S3SourceModel;
import io.chalice.model.SqsSourceModel;
import io.chalice.project.Project;
import io.chalice.project.build.ApplicationBuild;
import io.chalice.project.build.DeployableApplication;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.StageConfiguration;

/**
 * An application that was built and deployed to AWS in memory, as AWS has it then.
 *
 * @param model what it is
 * @param task the unpacked zip that was uploaded
 * @param sha256 the zip's digest
 * @param environments the environment variables of each function, by resource name
 * @param notes what was said about it
 */
public record Deployed(ApplicationModel model, Path task, String sha256, Map<String, Map<String, String>> environments,
		List<String> notes) {

	/** What AWS advises for the functions' time-out of 30 s. */
	private static final int VISIBILITY_TIMEOUT = 180;

	/**
	 * Deploy a project, for which there are the queues and buckets that it listens to.
	 * @param project the project
	 * @param stageName the stage
	 * @return what AWS has
	 * @throws IOException if it cannot be read or written
	 */
	public static Deployed of(UserProject project, String stageName) throws IOException {
		StageConfiguration stage = Configuration.read(project.directory()).stage(stageName);
		DeployableApplication application = ApplicationBuild.prepare(Project.find(project.directory()), System.getenv())
			.build(stage);
		DeploymentRequest request = new DeploymentRequest(application.model(),
				ConfiguredStage.settings(stage, application.project(), application.model()), application.artifact(),
				PolicySource.impliedOnly());
		MemoryCloud cloud = new MemoryCloud();
		for (FunctionModel function : application.model().functions()) {
			function.sources(SqsSourceModel.class)
				.forEach((source) -> cloud.queue(source.queue(), VISIBILITY_TIMEOUT, true, null));
			function.sources(S3SourceModel.class).forEach((source) -> cloud.buckets().create(source.bucket()));
		}
		Path state = Files.createTempDirectory(project.directory(), "state");
		Deployer deployer = new Deployer(cloud, new StateStore(state), Runnable::run, () -> new ThreadWorkers(1),
				new RetryBackoff(new Random(1), (delay) -> {
				}), Clock.systemUTC(), "tester@here");
		deployer.execute(deployer.plan(request), ExecutionProgress.NONE);
		Map<String, Map<String, String>> environments = new TreeMap<>();
		Path task = project.directory().resolve("task-" + stageName);
		FileSystemUtils.deleteRecursively(task);
		for (String function : request.functionNames()) {
			Uploaded uploaded = cloud.uploaded(request.functionName(function));
			environments.put(function, uploaded.configuration().environment());
			if (!Files.exists(task)) {
				unpack(uploaded.zip(), task);
			}
		}
		return new Deployed(application.model(), task, application.artifact().sha256(), environments,
				application.notes());
	}

	private static void unpack(byte[] zip, Path task) throws IOException {
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				Path file = task.resolve(entry.getName());
				Files.createDirectories(file.resolveSibling(""));
				Files.write(file, in.readAllBytes());
			}
		}
	}

}
