package io.chalice.shell.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.shell.command.ShellContext;

import static org.assertj.core.api.Assertions.assertThat;

class SessionBannerTests {

	private final Path directory;

	SessionBannerTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void outsideAProjectTheNextThingIsToMakeOne() {
		assertThat(banner()).containsExactly("Chalice for Spring Boot 1.2.3",
				"No project here. Next: new-project, or project DIR", "All commands: help. Leave: exit or Ctrl-D.");
	}

	@Test
	void inAProjectTheNextThingIsToServeItOrToDeployIt() throws IOException {
		pom("<dependencies><dependency><groupId>io.chalice</groupId>"
				+ "<artifactId>chalice-spring-boot-starter</artifactId><version>1</version></dependency>"
				+ "</dependencies>");
		assertThat(banner()).contains("Project shop, stage dev. Next: local serves it here, deploy brings it to AWS");
		Path deployed = this.directory.resolve(".chalice/deployed");
		Files.createDirectories(deployed);
		Files.writeString(deployed.resolve("dev.json"), "even one that cannot be read");
		assertThat(banner()).contains("Project shop, stage dev. Next: local, plan or status");
	}

	@Test
	void inADirectoryOfModulesTheNextThingIsToGoToOne() throws IOException {
		pom("<packaging>pom</packaging><modules><module>a</module></modules>");
		assertThat(banner()).contains("shop only holds modules. Next: project MODULE");
	}

	@Test
	void mistakeInThePomIsForDoctor() throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"), "<project>");
		assertThat(banner()).contains("The project here has a mistake in its pom.xml. Next: doctor");
	}

	private void pom(String more) throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"),
				"<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>shop</artifactId>"
						+ "<version>1</version>" + more + "</project>");
	}

	private List<String> banner() {
		return SessionBanner.lines(ShellContext.ofSession("chalice", Map.of(), this.directory), "1.2.3");
	}

}
