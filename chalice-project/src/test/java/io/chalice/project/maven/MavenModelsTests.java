package io.chalice.project.maven;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpServer;
import org.apache.maven.model.Dependency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class MavenModelsTests {

	private static final String PARENT = "<parent><groupId>g</groupId><artifactId>parent</artifactId>"
			+ "<version>%s</version>%s</parent>";

	private static final String ONE = "<version>1</version>";

	private final SmallProject project;

	MavenModelsTests(@TempDir Path temporary) throws IOException {
		this.project = new SmallProject(temporary.toRealPath().resolve("Größe 5 – 東京"));
	}

	@Test
	void aVersionMayBeARevision() {
		this.project.rawPom("pom.xml",
				"<groupId>g</groupId><artifactId>parent</artifactId><version>${revision}</version>"
						+ "<packaging>pom</packaging><modules><module>app</module></modules>"
						+ SmallProject.properties("<revision>3.2.1</revision><java.version>21</java.version>"));
		Path app = this.project.rawPom("app/pom.xml",
				PARENT.formatted("${revision}", "") + "<artifactId>app</artifactId>");
		EffectiveModel model = this.project.models().read(app);
		assertThat(model.version()).isEqualTo("3.2.1");
		assertThat(model.finalName()).isEqualTo("app-3.2.1");
		assertThat(model.property("java.version")).isEqualTo("21");
		assertThat(model.isComplete()).isTrue();
		Map<String, String> environment = Map.of("MAVEN_ARGS", "-Drevision=4");
		assertThat(this.project.models(environment).read(app).version()).isEqualTo("4");
	}

	@Test
	void aParentMayBeOutsideTheReactor() {
		this.project.library("local", "grandparent", "<packaging>pom</packaging>"
				+ SmallProject.properties("<level>21</level><java.version>17</java.version>"));
		this.project.rawPom("local/g/parent/1/parent-1.pom",
				"<parent><groupId>g</groupId><artifactId>grandparent</artifactId><version>1</version></parent>"
						+ "<artifactId>parent</artifactId><packaging>pom</packaging>"
						+ SmallProject.properties("<java.version>${level}</java.version>"));
		this.project.rawPom("pom.xml", PARENT.formatted("1", "<relativePath/>") + "<artifactId>app</artifactId>");
		EffectiveModel model = this.project.read();
		assertThat(model.property("java.version")).isEqualTo("21");
		assertThat(model.version()).isEqualTo("1");
		assertThat(model.isComplete()).isTrue();
	}

	@Test
	void aParentThatIsNowhereSaysNothing() {
		this.project.rawPom("pom.xml", PARENT.formatted("1", "") + "<artifactId>app</artifactId>"
				+ SmallProject.properties("<java.version>17</java.version>"));
		EffectiveModel model = this.project.read();
		assertThat(model.property("java.version")).isEqualTo("17");
		assertThat(model.missing()).containsExactly("g:parent:1");
	}

	@Test
	void scopesMayBeManagedByAParentOrAnImportedFile() {
		this.project.library("local", "bom",
				"<packaging>pom</packaging>"
						+ SmallProject.managed(SmallProject.dependency("imported", ONE + "<scope>runtime</scope>"),
								SmallProject.dependency("api", ONE + "<scope>provided</scope>")));
		this.project.pom("", "app",
				SmallProject.managed(SmallProject.dependency("bom", ONE + "<type>pom</type><scope>import</scope>"),
						SmallProject.dependency("tested", ONE + "<scope>test</scope>"))
						+ SmallProject.dependencies(SmallProject.dependency("imported", ""),
								SmallProject.dependency("api", ""), SmallProject.dependency("tested", ""),
								SmallProject.dependency("own", ONE + "<optional>true</optional>")));
		assertThat(this.project.read().dependencies()).extracting(Dependency::getArtifactId, Dependency::getScope)
			.containsExactly(tuple("imported", "runtime"), tuple("api", "provided"), tuple("tested", "test"),
					tuple("own", "compile"));
	}

	@Test
	void onlyActiveProfilesCount() {
		String inactive = SmallProject.profile("<jdk>[1.5,8)</jdk>",
				SmallProject.dependencies(SmallProject.dependency("old", ONE)));
		String active = SmallProject.profile("<jdk>[17,)</jdk>",
				SmallProject.dependencies(SmallProject.dependency("new", ONE)));
		this.project.pom("", "app", SmallProject.profiles(inactive, active.replace(">it<", ">other<")));
		assertThat(this.project.read().dependencies()).extracting(Dependency::getArtifactId).containsExactly("new");
	}

	@Test
	void aPropertyOrTheEnvironmentMayActivateAProfile() {
		String level = SmallProject.properties("<java.version>21</java.version>");
		this.project.pom("", "app",
				SmallProject.profiles(SmallProject.profile("<property><name>modern</name></property>", level),
						SmallProject
							.profile("<property><name>env.STAGE</name><value>prod</value></property>",
									SmallProject.properties("<stage>prod</stage>"))
							.replace(">it<", ">prod<")));
		assertThat(this.project.read().property("java.version")).isNull();
		Path pom = this.project.file("pom.xml");
		assertThat(this.project.models(Map.of("MAVEN_ARGS", "-Dmodern")).read(pom).property("java.version"))
			.isEqualTo("21");
		assertThat(this.project.models(Map.of("MAVEN_OPTS", "-Xmx1g -Dmodern=1")).read(pom).property("java.version"))
			.isEqualTo("21");
		assertThat(this.project.models(Map.of("STAGE", "prod")).read(pom).property("stage")).isEqualTo("prod");
		assertThat(this.project.models(Map.of("MAVEN_ARGS", "-P it,!prod", "STAGE", "prod")).read(pom))
			.satisfies((model) -> assertThat(model.property("stage")).isNull())
			.satisfies((model) -> assertThat(model.property("java.version")).isEqualTo("21"));
	}

	@Test
	void aFileMayActivateAProfile() throws IOException {
		Files.createDirectories(this.project.file("target"));
		this.project.pom("", "app",
				SmallProject.profiles(SmallProject.profile("<file><exists>${basedir}/native.txt</exists></file>",
						SmallProject.properties("<start-class>demo.Native</start-class>"))));
		assertThat(this.project.read().property("start-class")).isNull();
		this.project.file("native.txt", "");
		assertThat(this.project.read().property("start-class")).isEqualTo("demo.Native");
	}

	@Test
	void aProfileOfTheSettingsCounts() {
		this.project.file("settings.xml",
				"<settings><profiles><profile><id>ours</id>%s</profile></profiles>%s</settings>".formatted(
						SmallProject.properties("<java.version>21</java.version>"),
						"<activeProfiles><activeProfile>ours</activeProfile></activeProfiles>"));
		this.project.pom("", "app", "");
		assertThat(this.project.read().property("java.version")).isEqualTo("21");
	}

	@Test
	void aMirrorOfTheSettingsHasWhatIsMissing() {
		this.project.library("company mirror", "parent",
				"<packaging>pom</packaging>" + SmallProject.properties("<java.version>21</java.version>"));
		this.project.file("settings.xml",
				("<settings><mirrors><mirror><id>ours</id><mirrorOf>central</mirrorOf><url>file://%s</url></mirror>"
						+ "</mirrors></settings>")
					.formatted(this.project.file("company mirror")));
		Path pom = this.project.rawPom("pom.xml",
				PARENT.formatted("1", "<relativePath/>") + "<artifactId>app</artifactId>");
		assertThat(this.project.read().isComplete()).isFalse();
		assertThat(this.project.models(Map.of("MAVEN_ARGS", "-o")).download(pom).isComplete()).isFalse();
		EffectiveModel model = this.project.models().download(pom);
		assertThat(model.isComplete()).isTrue();
		assertThat(model.property("java.version")).isEqualTo("21");
		assertThat(this.project.file("local/g/parent/1/parent-1.pom")).exists();
		assertThat(this.project.read().isComplete()).isTrue();
	}

	@Test
	void aProxyOfTheSettingsIsAsked() throws IOException {
		Path parent = this.project.library("remote", "parent",
				"<packaging>pom</packaging>" + SmallProject.properties("<java.version>21</java.version>"));
		HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		Set<String> asked = ConcurrentHashMap.newKeySet();
		proxy.createContext("/", (exchange) -> {
			asked.add(exchange.getRequestURI().toString());
			boolean known = exchange.getRequestURI().getPath().equals("/m2/g/parent/1/parent-1.pom");
			byte[] body = known ? Files.readAllBytes(parent) : new byte[0];
			exchange.sendResponseHeaders(known ? 200 : 404, known ? body.length : -1);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		proxy.start();
		try {
			this.project.file("settings.xml", """
					<settings><mirrors><mirror><id>ours</id><mirrorOf>*</mirrorOf>\
					<url>http://ours.invalid/m2</url></mirror>
					</mirrors><proxies><proxy><host>%s</host><port>%d</port></proxy></proxies></settings>
					""".formatted(proxy.getAddress().getHostString(), proxy.getAddress().getPort()));
			Path pom = this.project.rawPom("pom.xml",
					PARENT.formatted("1", "<relativePath/>") + "<artifactId>app</artifactId>");
			assertThat(this.project.models().download(pom).property("java.version")).isEqualTo("21");
			assertThat(asked).contains("http://ours.invalid/m2/g/parent/1/parent-1.pom");
		}
		finally {
			proxy.stop(0);
		}
	}

	@Test
	void aModuleMayImportAnother() {
		this.project.pom("", "all",
				"<packaging>pom</packaging><modules><module>bom</module><module>app</module></modules>");
		this.project.pom("bom/", "bom", "<packaging>pom</packaging>"
				+ SmallProject.managed(SmallProject.dependency("lib", "<version>7</version>")));
		Path app = this.project.pom("app/", "app",
				SmallProject.managed(SmallProject.dependency("bom", ONE + "<type>pom</type><scope>import</scope>"))
						+ SmallProject.dependencies(SmallProject.dependency("lib", "")));
		assertThat(this.project.models().read(app).dependencies()).extracting(Dependency::getVersion)
			.containsExactly("7");
	}

	@Test
	void aModelIsKeptUntilAFileChanges() throws IOException {
		Files.createDirectories(this.project.file("target"));
		this.project.library("local", "parent",
				"<packaging>pom</packaging>" + SmallProject.properties("<java.version>17</java.version>"));
		String head = PARENT.formatted("1", "<relativePath/>") + "<artifactId>app</artifactId>";
		this.project.rawPom("pom.xml",
				head + SmallProject.managed(SmallProject.dependency("api", ONE + "<scope>provided</scope>"))
						+ SmallProject.dependencies(SmallProject.dependency("api", ""))
						+ "<build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId>"
						+ "<configuration><release>17</release></configuration></plugin></plugins></build>");
		Path kept = this.project.file("target/chalice/effective-model");
		EffectiveModel first = this.project.read();
		assertThat(kept).exists();
		EffectiveModel second = this.project.read();
		assertThat(second.dependencies()).extracting(Dependency::getScope).containsExactly("provided");
		assertThat(second.pluginSetting("maven-compiler-plugin", "release")).isEqualTo("17");
		assertThat(second.plugins()).isEqualTo(first.plugins());
		assertThat(second.buildDirectory()).isEqualTo(this.project.file("target"));
		assertThat(second.sourceDirectory()).isEqualTo(first.sourceDirectory());
		this.project.rawPom("pom.xml", head);
		assertThat(this.project.read().dependencies()).isEmpty();
		this.project.file("settings.xml",
				"<settings><localRepository>%s</localRepository></settings>".formatted(this.project.file("other")));
		assertThat(this.project.read().property("java.version")).isEqualTo("17");
		Files.writeString(kept, Files.readString(kept).lines().findFirst().orElseThrow() + "\n");
		assertThat(this.project.read().property("java.version")).isEqualTo("17");
		Files.delete(this.project.file("local/g/parent/1/parent-1.pom"));
		assertThat(this.project.read().isComplete()).isFalse();
	}

	@Test
	void nothingIsMadeByLookingAtAProject() {
		this.project.pom("", "app", "");
		this.project.read();
		assertThat(this.project.file("target")).doesNotExist();
		assertThat(this.project.file("local")).doesNotExist();
	}

	@Test
	void aSettingsFileMustBeXml() {
		this.project.file("settings.xml", "<settings>\n<oops></settings>");
		this.project.pom("", "app", "");
		assertThatExceptionOfType(MalformedPomException.class).isThrownBy(this.project::read)
			.withMessageStartingWith(this.project.file("settings.xml") + ":2:");
	}

}
