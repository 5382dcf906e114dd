package io.chalice.project.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The versions that this build was made with, and that generated projects get.
 *
 * @param chalice the version of this project
 * @param springBoot the version of Spring Boot
 * @param awsSdk the version of the AWS SDK
 */
public record BuildVersions(String chalice, String springBoot, String awsSdk) {

	/**
	 * Read the versions of this build.
	 * @return the versions
	 */
	public static BuildVersions ofBuild() {
		try (InputStream stream = BuildVersions.class.getResourceAsStream("versions.properties")) {
			Properties versions = new Properties();
			versions.load(Objects.requireNonNull(stream));
			return new BuildVersions(versions.getProperty("chalice"), versions.getProperty("spring-boot"),
					versions.getProperty("aws-sdk"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read the versions of this build", ex);
		}
	}

}
