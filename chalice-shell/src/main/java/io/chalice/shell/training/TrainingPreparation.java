package io.chalice.shell.training;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.chalice.deployer.graph.ConfiguredStage;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.policy.ApplicationPolicies;
import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.deployer.stage.PreparedDeploy;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.model.ApplicationModel;
import io.chalice.model.ApplicationModelJson;
import io.chalice.model.RouteModel;
import io.chalice.project.BuiltProject;
import io.chalice.project.Jdk;
import io.chalice.project.compile.CompileTask;
import io.chalice.project.compile.CompilerOptions;
import io.chalice.project.compile.JavaCompiler;
import io.chalice.project.describe.ApplicationProperties;
import io.chalice.project.describe.FunctionNames;
import io.chalice.project.packaging.Artifact;
import io.chalice.shell.command.CommandInvocation;

/**
 * Prepares the deploy of an application of one class, without Maven: there may be none,
 * and nothing to download with.
 */
final class TrainingPreparation implements BiFunction<CommandInvocation, StageAccount, PreparedDeploy> {

	private static final String HANDLER = "Trained";

	private static final String SOURCE = """
			public class Trained {
				public String index() {
					return new StringBuilder("trained").reverse().toString();
				}
			}
			""";

	@Override
	public PreparedDeploy apply(CommandInvocation invocation, StageAccount account) {
		try {
			return prepare(account);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not make what a training deploys", ex);
		}
	}

	private static PreparedDeploy prepare(StageAccount account) throws IOException {
		DeploymentTarget place = DeploymentTarget.of(account.caller());
		ApplicationModel model = ApplicationModelJson.read(
				ApplicationModelJson.write(ApplicationModel.of(
						List.of(new RouteModel("/", List.of("GET"), "index", HANDLER + "#index()",
								RouteModel.DEFAULT_CONTENT_TYPES, null, false, null)),
						List.of(), List.of(), List.of())));
		Path target = account.project().directory().resolve("target");
		int level = Runtime.version().feature();
		Jdk jdk = new Jdk(Path.of(System.getProperty("java.home")), level);
		Path classes = compile(target, jdk);
		BuiltProject built = new BuiltProject(account.project(), jdk, classes, List.of(), HANDLER);
		DeploymentRequest request = new DeploymentRequest(model,
				ConfiguredStage.settings(account.stage(), FunctionNames.of(model), level, HANDLER),
				Artifact.of(zip(target.resolve("trained.zip"), String.valueOf(System.nanoTime())), false),
				new ApplicationPolicies(built, model, account.stage(), place,
						(function) -> ApplicationProperties.of(Map.of())));
		Plan plan = account.deployer().plan(request);
		return new PreparedDeploy(request, plan);
	}

	private static Path compile(Path target, Jdk jdk) throws IOException {
		Path classes = Files.createDirectories(target.resolve("classes"));
		Path source = Files.writeString(target.resolve(HANDLER + ".java"), SOURCE);
		try (JavaCompiler compiler = JavaCompiler.of(jdk,
				new CompilerOptions(null, StandardCharsets.UTF_8).withoutProcessors())) {
			compiler.compile(new CompileTask(List.of(source), List.of(), classes, target));
		}
		return classes;
	}

	private static Path zip(Path file, String content) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("content"));
			zip.write(content.getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}
		return file;
	}

}
