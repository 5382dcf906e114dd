package io.chalice.project.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.model.ApplicationModel;
import io.chalice.project.BuiltProject;
import io.chalice.project.Jdk;
import io.chalice.project.Project;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.hygiene.ClassPathReview;
import io.chalice.project.hygiene.ClassPathWarning;
import io.chalice.project.hygiene.PackagedJar;
import io.chalice.project.packaging.Artifact;
import io.chalice.project.packaging.CacheStore;
import io.chalice.project.packaging.PackagedCache;
import io.chalice.project.packaging.PackagedLayer;

import static org.assertj.core.api.Assertions.assertThat;

class KeptPackageTests {

	private static final String ARN = "arn:aws:lambda:eu-west-1::runtime:one";

	private final Path directory;

	private final Path library;

	private final Path snapshot;

	private final Path jar;

	private List<String> functions = List.of(ApplicationModel.API_HANDLER);

	private boolean snapStart;

	private @Nullable PackagedLayer layer;

	private Jdk jdk = new Jdk(Path.of(System.getProperty("java.home")), 17);

	KeptPackageTests(@TempDir Path directory) throws IOException {
		this.directory = directory.toRealPath();
		this.library = this.directory.resolve("library.jar");
		this.snapshot = this.directory.resolve("own-1-SNAPSHOT.jar");
		this.jar = this.directory.resolve("target/app-1.jar");
	}

	@BeforeEach
	void project() throws IOException {
		Files.createDirectories(this.directory.resolve("target/classes"));
		Files.createDirectories(this.directory.resolve(".chalice/deployments"));
		Files.writeString(this.directory.resolve("target/classes/App.class"), "class");
		Files.writeString(this.library, "library");
		Files.writeString(this.snapshot, "one");
		Files.writeString(this.jar, "jar");
		configure("");
	}

	@Test
	void isWhatWasMade() throws IOException {
		KeptPackage.Content content = content(null);
		assertThat(kept().read()).isEmpty();
		kept().write(content);
		assertThat(kept().read()).contains(content);
	}

	@Test
	void isForgottenWhenAnythingChangesThatItIsMadeOf() throws IOException {
		forgotten("a class", () -> Files.writeString(this.directory.resolve("target/classes/App.class"), "other"));
		forgotten("one more class", () -> Files.writeString(this.directory.resolve("target/classes/B.class"), ""));
		forgotten("a library", () -> Files.writeString(this.library, "another library"));
		forgotten("the time of a library", () -> Files.setLastModifiedTime(this.library, FileTime.fromMillis(1)));
		forgotten("a snapshot, of the same size and time", () -> {
			FileTime time = Files.getLastModifiedTime(this.snapshot);
			Files.setLastModifiedTime(Files.writeString(this.snapshot, "two"), time);
		});
		forgotten("the jar", () -> Files.writeString(this.jar, "another jar"));
		forgotten("a variable", () -> configure("\"environment_variables\": {\"TABLE\": \"b\"}"));
		forgotten("processing", () -> configure("\"aot\": false"));
		forgotten("acknowledged", () -> configure("\"acknowledged_package_warnings\": [\"web-server\"]"));
		forgotten("a layer", () -> configure("\"automatic_layer\": true"));
		forgotten("a cache", () -> configure("\"aot_cache\": true"));
		forgotten("its runtime", () -> configure("\"aot_cache\": true, \"lambda_runtime\": \"java25\""));
		forgotten("functions", () -> this.functions = List.of(ApplicationModel.API_HANDLER, "other"));
		forgotten("snapshots", () -> this.snapStart = true);
		forgotten("the JDK", () -> this.jdk = new Jdk(this.jdk.home(), 18));
	}

	@Test
	void isForgottenWhenItsFileIsDamagedOrGone() throws IOException {
		KeptPackage.Content content = content(null);
		kept().write(content);
		FileTime other = FileTime.fromMillis(1);
		Files.setLastModifiedTime(content.artifact().file(), other);
		assertThat(kept().read()).as("only used again").contains(content);
		Files.setLastModifiedTime(Files.writeString(content.artifact().file(), "zap"), other);
		assertThat(kept().read()).isEmpty();
		Files.delete(content.artifact().file());
		assertThat(kept().read()).isEmpty();
		Files.writeString(this.directory.resolve("target/chalice/package-dev.txt"), "no record");
		assertThat(kept().read()).isEmpty();
	}

	@Test
	void hasItsLayerUntilThatIsDamagedOrGone() throws IOException {
		Path libraries = Files.writeString(this.directory.resolve(".chalice/deployments/b.zip"), "libraries");
		this.layer = PackagedLayer.of(libraries);
		KeptPackage.Content content = content(null);
		kept().write(content);
		assertThat(kept().read()).contains(content);
		Files.setLastModifiedTime(Files.writeString(libraries, "otherwise"), FileTime.fromMillis(1));
		assertThat(kept().read()).isEmpty();
		Files.delete(libraries);
		assertThat(kept().read()).isEmpty();
	}

	@Test
	void isForgottenWhenItsCacheIsTrainedOrForgotten() throws IOException {
		KeptPackage.Content content = content(new Artifact.Caching("record", null));
		kept().write(content);
		assertThat(kept().read()).contains(content);
		CacheStore caches = CacheStore.of(this.directory.resolve(".chalice/deployments"));
		caches.keep("record", Files.writeString(this.directory.resolve("trained"), "cache"), "record\n", ARN);
		assertThat(kept().read()).isEmpty();
		KeptPackage.Content trained = content(new Artifact.Caching("record", new PackagedCache(5, ARN)));
		kept().write(trained);
		assertThat(kept().read()).contains(trained);
		caches.removeTrainedOn(ARN);
		assertThat(kept().read()).isEmpty();
	}

	private void forgotten(String what, InputEdit edit) throws IOException {
		kept().write(content(null));
		assertThat(kept().read()).isPresent();
		edit.make();
		assertThat(kept().read()).as(what).isEmpty();
	}

	private KeptPackage kept() {
		Path target = this.directory.resolve("target");
		Project project = new Project(this.directory, this.directory, "app", "1", 17, target, target.resolve("classes"),
				this.jar, null);
		BuiltProject built = new BuiltProject(project, this.jdk, target.resolve("classes"),
				List.of(this.library, this.snapshot), "com.example.App");
		return new KeptPackage(built, Configuration.read(this.directory).stage("dev"), this.functions, this.snapStart,
				built.fingerprint());
	}

	private KeptPackage.Content content(Artifact.@Nullable Caching caching) throws IOException {
		Path zip = Files.write(this.directory.resolve(".chalice/deployments/a.zip"),
				"zip".getBytes(StandardCharsets.UTF_8));
		Artifact artifact = Artifact.of(zip, true);
		return new KeptPackage.Content(
				new Artifact(zip, artifact.sha256(), artifact.size(), true, Set.of("nightly"), caching, this.layer),
				List.of("a note"), new ClassPathReview(List.of(new PackagedJar("a.jar", 7, null, List.of())),
						List.of(new ClassPathWarning("web-server", "a server", List.of("a remedy")))));
	}

	private void configure(String settings) throws IOException {
		Files.writeString(this.directory.resolve(Configuration.FILE),
				"{\"app_name\": \"app\", \"stages\": {\"dev\": {%s}}}".formatted(settings));
	}

	/**
	 * Changes something a package is made of.
	 */
	private interface InputEdit {

		void make() throws IOException;

	}

}
