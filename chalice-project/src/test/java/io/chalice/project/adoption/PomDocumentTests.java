package io.chalice.project.adoption;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PomDocument}.
 */
class PomDocumentTests {

	private static final Path FILE = Path.of("pom.xml");

	private static final List<String> DEPENDENCY = List.of("<dependency>", "\t<artifactId>one</artifactId>",
			"</dependency>");

	private static String with(String text, String... path) {
		return PomDocument.parse(FILE, text).with(List.of(path), DEPENDENCY).text();
	}

	@Test
	void anElementIsIndentedAsItsNeighboursAndCommentsStay() {
		assertThat(with("""
				<?xml version="1.0"?>
				<!-- ours <dependencies> -->
				<project  attribute='a>b'>
				  <dependencies>
				    <!-- first -->
				    <dependency><artifactId>zero</artifactId></dependency>   <!-- zero -->
				    <!-- last -->
				  </dependencies>
				</project>
				""", "dependencies")).isEqualTo("""
				<?xml version="1.0"?>
				<!-- ours <dependencies> -->
				<project  attribute='a>b'>
				  <dependencies>
				    <!-- first -->
				    <dependency><artifactId>zero</artifactId></dependency>
				    <dependency>
				      <artifactId>one</artifactId>
				    </dependency>   <!-- zero -->
				    <!-- last -->
				  </dependencies>
				</project>
				""");
	}

	@Test
	void whatIsMissingIsMadeWhereMavenHasIt() {
		assertThat(with("""
				<project>
					<artifactId>a</artifactId>

					<build/>
				</project>
				""", "dependencies")).isEqualTo("""
				<project>
					<artifactId>a</artifactId>

					<dependencies>
						<dependency>
							<artifactId>one</artifactId>
						</dependency>
					</dependencies>

					<build/>
				</project>
				""");
	}

	@Test
	void oneTagBecomesTwo() {
		assertThat(with("<project>\n\t<dependencies/>\n</project>", "dependencies")).isEqualTo(
				"<project>\n\t<dependencies>\n\t\t<dependency>\n\t\t\t<artifactId>one</artifactId>\n\t\t</dependency>"
						+ "\n\t</dependencies>\n</project>");
		assertThat(with("<project>\n\t<dependencies>\n\t</dependencies>\n</project>", "dependencies"))
			.isEqualTo(with("<project>\n\t<dependencies/>\n</project>", "dependencies"));
	}

	@Test
	void elementsOfTheSameNameElsewhereAreNotMeant() {
		assertThat(with("""
				<project>
					<dependencyManagement>
						<dependencies/>
					</dependencyManagement>
					<profiles><profile><dependencies/></profile></profiles>
				</project>
				""", "dependencies")).isEqualTo("""
				<project>
					<dependencyManagement>
						<dependencies/>
					</dependencyManagement>
					<dependencies>
						<dependency>
							<artifactId>one</artifactId>
						</dependency>
					</dependencies>
					<profiles><profile><dependencies/></profile></profiles>
				</project>
				""");
	}

	@Test
	void aLineEndsAsTheOthersDo() {
		String windows = "<project>\r\n  <dependencies>\r\n  </dependencies>\r\n</project>\r\n";
		assertThat(with(windows, "dependencies")).doesNotContain("\n\n")
			.isEqualTo(with(windows.replace("\r\n", "\n"), "dependencies").replace("\n", "\r\n"));
	}

	@Test
	void positionsHoldInLongTexts() {
		StringBuilder text = new StringBuilder("<project>\n");
		for (int line = 0; line < 5000; line++) {
			text.append("\t<!-- äöü & < ").append(line).append(" -->\n");
		}
		text.append("\t<dependencies>\n\t</dependencies>\n</project>\n");
		String changed = with(text.toString(), "dependencies");
		assertThat(changed).endsWith("-->\n\t<dependencies>\n\t\t<dependency>\n\t\t\t<artifactId>one</artifactId>\n"
				+ "\t\t</dependency>\n\t</dependencies>\n</project>\n");
	}

	@Test
	void whatIsNoXmlIsSaidWhere() {
		assertThatExceptionOfType(AdoptionException.class).isThrownBy(() -> PomDocument.parse(FILE, "<project>\n<a"))
			.withMessageStartingWith("pom.xml:2:");
	}

}
