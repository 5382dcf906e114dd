package io.chalice.project.maven;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.apache.maven.model.building.ModelSource2;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a {@code pom.xml} that could not be found, and says nothing.
 *
 * @param groupId its group id
 * @param artifactId its artifact id
 * @param version its version
 */
record MissingPom(String groupId, String artifactId, String version) implements ModelSource2 {

	@Override
	public InputStream getInputStream() {
		String pom = "<project><modelVersion>4.0.0</modelVersion><groupId>%s</groupId><artifactId>%s</artifactId>"
				+ "<version>%s</version><packaging>pom</packaging></project>";
		return new ByteArrayInputStream(
				pom.formatted(this.groupId, this.artifactId, this.version).getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String getLocation() {
		return "%s:%s:%s".formatted(this.groupId, this.artifactId, this.version);
	}

	@Override
	public @Nullable ModelSource2 getRelatedSource(String path) {
		return null;
	}

	@Override
	public @Nullable URI getLocationURI() {
		return null;
	}

}
